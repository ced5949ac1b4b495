import type { ReactNode } from 'react'

/** A part of a margin: a heading and its lines. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-rule pt-2.5">
      <h2 className="pb-1.5 font-semibold">{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

/** One thing and what is to be said of it, at either end of a line. */
export function Line({ href, name, more, type }: { href: string; name: ReactNode; more?: ReactNode; type?: string }) {
  return (
    <li className="flex justify-between gap-4 py-1">
      <a href={href} type={type} className="quiet-link min-w-0" dir="auto">
        {name}
      </a>
      {more && (
        <span className="shrink-0 text-end whitespace-nowrap text-soft tabular-nums" dir="auto">
          {more}
        </span>
      )}
    </li>
  )
}

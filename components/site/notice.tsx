import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode }

/** A page that says why there is no other. */
export function Notice({ title, children }: Props) {
  return (
    <section className="mx-auto max-w-measure py-16">
      <h1 className="headline text-title">{title}</h1>
      <div className="body mt-6">{children}</div>
    </section>
  )
}

import type { Link } from '#lib/formats/sheet.ts'
import { words } from '#lib/messages/words.ts'

/** The way down to this page, the last step of which is the page itself and stands in its heading. */
export function Trail({ trail }: { trail: Link[] }) {
  const wider = trail.slice(0, -1)
  if (wider.length === 0) return null
  return (
    <nav aria-label={words()('archive.trail')} className="text-small font-semibold">
      <ol className="trail flex flex-wrap gap-x-2">
        {wider.map(({ label, path }) => (
          <li key={path}>
            <a href={path} className="quiet-link inline-block min-h-6 text-accent">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

import type { Link } from '#lib/formats/sheet.ts'
import { words } from '#lib/messages/words.ts'

type Props = { older: Link | null; newer: Link | null }

/** The pages before and after this one in time, each under its own name. */
export function Neighbours({ older, newer }: Props) {
  if (!older && !newer) return null
  return (
    <nav
      aria-label={words()('archive.neighbours')}
      className="mt-6 flex flex-wrap justify-between gap-x-6 border-t border-rule pt-3 text-note"
    >
      {older && (
        <a rel="prev" href={older.path} className="quiet-link min-h-6">
          {older.label}
        </a>
      )}
      {newer && (
        <a rel="next" href={newer.path} className="quiet-link ms-auto min-h-6 text-end">
          {newer.label}
        </a>
      )}
    </nav>
  )
}

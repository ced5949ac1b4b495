import { words } from '#lib/messages/words.ts'
import { withParam } from '#lib/urls.ts'

type Props = {
  page: { path: string; older: string | null; newer: string | null }
  /** What the links are called. */
  newer: string
  older: string
}

/** The ways from one page of a list to those beside it. */
export function Pager({ page: { path, ...beside }, newer, older }: Props) {
  if (!beside.older && !beside.newer) return null
  return (
    <nav aria-label={words()('listing.pages')} className="flex justify-between py-6 text-note font-medium">
      {beside.newer ? (
        <a rel="prev" href={withParam(path, 'before', beside.newer)} className="quiet-link">
          {newer}
        </a>
      ) : (
        <span />
      )}
      {beside.older && (
        <a rel="next" href={withParam(path, 'after', beside.older)} className="quiet-link">
          {older}
        </a>
      )}
    </nav>
  )
}

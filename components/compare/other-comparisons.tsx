import { formatList } from '#lib/messages/lists.ts'
import { words } from '#lib/messages/words.ts'
import type { Side } from '#lib/queries/compare/comparison.ts'
import { paths } from '#lib/urls.ts'

/** Where to go on: two of three, or others. */
export function OtherComparisons({ sides }: { sides: Side[] }) {
  const t = words()
  const pairs = sides.length < 3 ? [] : sides.map((left) => sides.filter((side) => side !== left))
  return (
    <nav aria-label={t('compare.others')} className="mt-9 flex flex-wrap gap-x-6 gap-y-2 text-note">
      {pairs.map((pair) => {
        const segments = pair.map(({ segment }) => segment)
        return (
          <a key={segments.join()} href={paths.compare(...segments)} className="quiet-link">
            {formatList(pair.map(({ name }) => name))}
          </a>
        )
      })}
      <a href={paths.compare()} className="quiet-link text-accent">
        {t('compare.others')}
      </a>
    </nav>
  )
}

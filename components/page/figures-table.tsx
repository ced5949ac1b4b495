import { figureLines } from '#lib/formats/figures.ts'
import { interfaceAttributes, words } from '#lib/messages/words.ts'
import type { Figures } from '#lib/queries/figures.ts'

/** How the paper is made, in numbers that are counted and not written. */
export function FiguresTable({ figures }: { figures: Figures }) {
  const t = words()
  return (
    <section {...interfaceAttributes()} aria-labelledby="figures" className="mt-10 border-t-2 border-ink">
      <h2 id="figures" className="pt-3 text-small font-semibold">
        {t('figures.title')}
      </h2>
      <p className="pt-1 text-small text-soft">{t('figures.about')}</p>
      <dl className="pt-3 text-note">
        {figureLines(figures).map(({ name, value }) => (
          <div
            key={name}
            className="grid grid-cols-1 gap-x-6 border-t border-hair py-2 tablet:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <dt className="text-soft">{name}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

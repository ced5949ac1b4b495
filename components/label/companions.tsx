import { kindName } from '#lib/formats/subject.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import type { Companion } from '#lib/queries/labels/company.ts'

type Props = { title: string; note?: string; companions: Companion[] }

/** What something appears with, and how often. */
export function Companions({ title, note, companions }: Props) {
  if (companions.length === 0) return null
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="text-small font-semibold">{title}</h2>
      {note && <p className="mt-0.5 text-small text-soft">{note}</p>}
      <ol className="mt-2">
        {companions.map(({ id, name, kind, articles, path }) => (
          <li key={id} className="flex items-baseline justify-between gap-4 border-b border-hair py-2">
            <span className="min-w-0">
              <a href={path} className="quiet-link font-serif text-brief" dir="auto">
                {name}
              </a>
              {kind !== 'topic' && kind !== 'other' && (
                <span className="ms-2 text-small text-soft">{kindName(kind, 'one')}</span>
              )}
            </span>
            <span className="text-small text-soft tabular-nums">{formatNumber(articles)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

import { deskWords } from '#lib/messages/desk/words.ts'
import type { SourceLine } from '#lib/queries/desk/sources.ts'
import { adminPaths } from '#lib/urls.ts'

export function SourceList({ sources }: { sources: SourceLine[] }) {
  const t = deskWords()
  if (sources.length === 0) return <p>{t('sources.none')}</p>
  return (
    <ul>
      {sources.map(({ id, name, kind, articleCount }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hair py-3">
          <a href={adminPaths.source(id)} className="headline text-brief">
            {name}
          </a>
          <span className="text-small text-soft">
            {t('sources.line', { kind: t(`sourceKind.${kind}`), count: articleCount })}
          </span>
        </li>
      ))}
    </ul>
  )
}

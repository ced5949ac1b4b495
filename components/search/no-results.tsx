import type { ReactNode } from 'react'
import { Joined } from '#components/ui/joined.tsx'
import { words } from '#lib/messages/words.ts'
import { narrowed, searchPath, unfiltered } from '#lib/queries/search/request.ts'
import type { SearchResult } from '#lib/queries/search/search.ts'
import { paths } from '#lib/urls.ts'
import { nameFilter } from './filter-words.ts'
import { Query } from './query.tsx'

/** Why nothing was found, and what to try. */
export function Nothing({ result }: { result: SearchResult }) {
  const t = words()
  const { request, labels, obstacles } = result
  const { filters = [], unnarrowed = 0, missing = [], parts = [] } = obstacles ?? {}
  const isApart = parts.length > 1 && missing.length === 0 && filters.length === 0 && unnarrowed === 0
  const anyOf = searchPath({ ...request, page: 1, query: parts.join(' or ') })
  return (
    <ul className="max-w-measure list-disc ps-5 font-serif text-brief text-soft">
      {missing.length > 0 && (
        <li>
          {t.rich('nothingFound.missing', {
            words: () => <Joined parts={missing.map((text) => <Query key={text}>{text}</Query>)} />,
          })}
        </li>
      )}
      {filters.map(({ name, total }) => (
        <li key={name}>
          {t.rich('nothingFound.without', {
            ...nameFilter(name, request.filters[name] ?? '', labels),
            count: total,
            link: linkTo(searchPath(narrowed(request, { [name]: null }))),
          })}
        </li>
      ))}
      {unnarrowed > 0 && (
        <li>
          {t.rich('nothingFound.withoutAny', {
            count: unnarrowed,
            link: linkTo(searchPath(narrowed(request, unfiltered))),
          })}
        </li>
      )}
      {isApart && <li>{t.rich('nothingFound.apart', { link: linkTo(anyOf) })}</li>}
      <li>{t.rich('nothingFound.browse', { topics: linkTo(paths.topics()), names: linkTo(paths.entities()) })}</li>
    </ul>
  )
}

function linkTo(path: string) {
  return (name: ReactNode) => (
    <a href={path} className="text-link text-ink">
      {name}
    </a>
  )
}

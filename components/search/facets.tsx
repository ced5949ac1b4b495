import { languageName } from '#lib/lang.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { interfaceLang, words } from '#lib/messages/words.ts'
import { type Filters, type SearchRequest, searchPath } from '#lib/queries/search/request.ts'
import type { FacetValue, SearchResult } from '#lib/queries/search/search.ts'

/** What would narrow the search, with how many articles that would leave. */
export function Facets({ result: { request, facets } }: { result: SearchResult }) {
  const t = words()
  return (['topic', 'entity', 'source', 'lang'] as const).map((name) => {
    const title = t(`facets.${name}`)
    const values = facets[name].filter(({ value }) => value !== request.filters[name])
    if (request.filters[name] !== null || values.length < 2) return null
    return (
      <nav key={name} aria-label={title} className="mb-7 text-note">
        <h2 className="border-b border-rule pb-1 font-semibold">{title}</h2>
        <ul>
          {values.map((facet) => (
            <Facet key={facet.value} name={name} facet={facet} request={request} />
          ))}
        </ul>
      </nav>
    )
  })
}

function Facet({ name, facet, request }: { name: keyof Filters; facet: FacetValue; request: SearchRequest }) {
  const { value, label, count } = facet
  return (
    <li className="border-b border-hair">
      <a
        href={searchPath({ ...request, page: 1, filters: { ...request.filters, [name]: value } })}
        className="quiet-link flex justify-between gap-4 py-1.5"
      >
        <span className="min-w-0 wrap-anywhere" dir="auto">
          {name === 'lang' ? languageName(label, interfaceLang()) : label}
        </span>
        <span className="text-soft">{formatNumber(count)}</span>
      </a>
    </li>
  )
}

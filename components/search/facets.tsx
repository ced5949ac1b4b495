import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import { type FilterName, narrowed, type SearchRequest, searchPath } from '#lib/queries/search/request.ts'
import type { SearchResult } from '#lib/queries/search/search.ts'
import { nameValue } from './filter-words.ts'

const names = ['type', 'within', 'topic', 'entity', 'source', 'lang'] as const

/** What would narrow the search, with how many articles that would leave. Folded on a phone, so that results come first. */
export function Facets({ result }: { result: SearchResult }) {
  const t = words()
  const { request, facets, total } = result
  const lists = names
    .filter((name) => request.filters[name] === null)
    .map((name) => ({ name, values: facets[name].filter(({ count }) => count > 0 && count < total) }))
    .filter(({ values }) => values.length > 0)
  if (lists.length === 0) return null
  return (
    <details className="margin-fold text-note">
      <summary className="min-h-6 w-fit cursor-pointer text-soft">{t('search.narrow')}</summary>
      {lists.map(({ name, values }) => (
        <nav key={name} aria-label={t('facets', { name })} className="mt-5 wide:mt-0 wide:mb-7">
          <h2 className="border-b border-rule pb-1 font-semibold">{t('facets', { name })}</h2>
          <ul>
            {values.map((facet) => (
              <Facet key={facet.value} name={name} facet={facet} request={request} />
            ))}
          </ul>
        </nav>
      ))}
    </details>
  )
}

type FacetProps = {
  name: FilterName
  facet: { value: string; label?: string; count: number }
  request: SearchRequest
}

function Facet({ name, facet: { value, label, count }, request }: FacetProps) {
  return (
    <li className="border-b border-hair">
      <a
        href={searchPath(narrowed(request, { [name]: value }))}
        className="quiet-link flex justify-between gap-4 py-1.5"
      >
        <span className="min-w-0 wrap-anywhere" dir="auto">
          {name === 'lang' ? nameValue(name, value) : (label ?? nameValue(name, value))}
        </span>
        <span className="text-soft tabular-nums">{formatNumber(count)}</span>
      </a>
    </li>
  )
}

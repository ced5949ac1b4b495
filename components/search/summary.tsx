import type { ReactNode } from 'react'
import { words } from '#lib/messages/words.ts'
import { type SearchRequest, searchPath } from '#lib/queries/search/request.ts'
import type { SearchResult } from '#lib/queries/search/search.ts'
import { Query } from './query.tsx'

/** How much was found: a sentence that is read out when it changes while somebody types (components/islands/search.ts). */
export function Count({ result: { request, total, isCut } }: { result: SearchResult }) {
  const t = words()
  if (request.query === '') return null
  const isNarrowed = Object.values(request.filters).some((value) => value !== null)
  const message =
    total > 0
      ? isCut
        ? 'search.newestFor'
        : 'search.foundFor'
      : isNarrowed
        ? 'nothingFound.narrowed'
        : 'nothingFound.title'
  return t.rich(message, { count: total, query: () => <Query>{request.query}</Query> })
}

export function Orders({ request }: { request: SearchRequest }) {
  const t = words()
  return (
    <p>
      <Order request={request} order="relevance">
        {t('search.bestFirst')}
      </Order>
      {' · '}
      <Order request={request} order="date">
        {t('search.newestFirst')}
      </Order>
    </p>
  )
}

type OrderProps = { request: SearchRequest; order: SearchRequest['order']; children: ReactNode }

function Order({ request, order, children }: OrderProps) {
  if (order === request.order) return <b className="font-semibold text-ink">{children}</b>
  return (
    <a href={searchPath({ ...request, order, page: 1 })} className="quiet-link">
      {children}
    </a>
  )
}

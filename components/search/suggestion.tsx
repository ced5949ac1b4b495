import { words } from '#lib/messages/words.ts'
import { searchPath } from '#lib/queries/search/request.ts'
import type { SearchResult } from '#lib/queries/search/search.ts'

/** The query as it was perhaps meant. */
export function Suggestion({ result: { request, suggestion } }: { result: SearchResult }) {
  if (!suggestion) return null
  return (
    <p className="mb-4 font-serif text-third">
      {words().rich('nothingFound.suggestion', {
        query: () => (
          <a href={searchPath({ ...request, query: suggestion, page: 1 })} className="text-link text-accent" dir="auto">
            {suggestion}
          </a>
        ),
      })}
    </p>
  )
}

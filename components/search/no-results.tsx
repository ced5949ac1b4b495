import { filterNames, searchPath } from '#lib/queries/search/request.ts'
import type { SearchResult } from '#lib/queries/search/search.ts'
import { paths } from '#lib/urls.ts'

/** Why nothing was found, and what to try. */
export function Nothing({ result: { request, suggestion } }: { result: SearchResult }) {
  const { query, filters } = request
  const narrowed = filterNames.some((name) => filters[name] !== null)
  const without = {
    ...request,
    page: 1,
    filters: { topic: null, entity: null, source: null, lang: null, since: null, until: null },
  }
  return (
    <div role="status" className="max-w-measure font-serif text-brief">
      <p>
        Nothing was found for <b className="font-semibold">{query}</b>
        {narrowed ? ', as narrowed above.' : '.'}
      </p>
      {suggestion && (
        <p className="mt-4 text-third">
          Did you mean{' '}
          <a href={searchPath({ ...request, query: suggestion, page: 1 })} className="text-accent underline">
            {suggestion}
          </a>
          ?
        </p>
      )}
      <ul className="mt-5 list-disc ps-5 text-soft">
        {narrowed && (
          <li>
            <a href={searchPath(without)} className="underline">
              Look in all articles
            </a>
          </li>
        )}
        <li>Every word has to be there: leave one out, or put “or” between two.</li>
        <li>
          Look through the{' '}
          <a href={paths.topics()} className="underline">
            topics
          </a>{' '}
          or the{' '}
          <a href={paths.entities()} className="underline">
            names
          </a>
          .
        </li>
      </ul>
    </div>
  )
}

/** What can be typed. */
export function HowTo() {
  const rows: [string, string][] = [
    ['sitemap index', 'both words, in any form and order'],
    ['"content negotiation"', 'these words, side by side'],
    ['feed -podcast', 'the first word without the second'],
    ['atom or rss', 'one of the two'],
    ['café', 'also cafe: accents make no difference'],
  ]
  return (
    <dl className="max-w-measure text-note">
      {rows.map(([query, meaning]) => (
        <div key={query} className="grid grid-cols-1 gap-x-6 border-b border-hair py-2.5 tablet:grid-cols-[14rem_1fr]">
          <dt className="font-serif text-brief">{query}</dt>
          <dd className="text-soft">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

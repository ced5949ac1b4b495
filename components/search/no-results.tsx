import type { ReactNode } from 'react'
import { words } from '#lib/messages/words.ts'
import { filterNames, searchPath } from '#lib/queries/search/request.ts'
import type { SearchResult } from '#lib/queries/search/search.ts'
import { paths } from '#lib/urls.ts'
import { Query } from './query.tsx'

/** Why nothing was found, and what to try. */
export function Nothing({ result: { request, suggestion } }: { result: SearchResult }) {
  const t = words()
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
        {t.rich(narrowed ? 'nothingFound.narrowed' : 'nothingFound.title', { query: () => <Query>{query}</Query> })}
      </p>
      {suggestion && (
        <p className="mt-4 text-third">
          {t.rich('nothingFound.suggestion', {
            query: () => (
              <a
                href={searchPath({ ...request, query: suggestion, page: 1 })}
                className="text-accent underline"
                dir="auto"
              >
                {suggestion}
              </a>
            ),
          })}
        </p>
      )}
      <ul className="mt-5 list-disc ps-5 text-soft">
        {narrowed && (
          <li>
            <a href={searchPath(without)} className="underline">
              {t('nothingFound.everywhere')}
            </a>
          </li>
        )}
        <li>{t('nothingFound.everyWord')}</li>
        <li>{t.rich('nothingFound.browse', { topics: linkTo(paths.topics()), names: linkTo(paths.entities()) })}</li>
      </ul>
    </div>
  )
}

function linkTo(path: string) {
  return (name: ReactNode) => (
    <a href={path} className="underline">
      {name}
    </a>
  )
}

/** What can be typed. */
export function HowTo() {
  const t = words()
  const rows = [
    [t('howToSearch.words'), t('howToSearch.wordsMean')],
    [t('howToSearch.phrase'), t('howToSearch.phraseMeans')],
    [t('howToSearch.without'), t('howToSearch.withoutMeans')],
    [t('howToSearch.either'), t('howToSearch.eitherMeans')],
    [t('howToSearch.accent'), t('howToSearch.accentMeans')],
  ]
  return (
    <dl className="max-w-measure text-note">
      {rows.map(([query, meaning]) => (
        <div key={query} className="grid grid-cols-1 gap-x-6 border-b border-hair py-2.5 tablet:grid-cols-[14rem_1fr]">
          <dt className="font-serif text-brief">
            <bdi>{query}</bdi>
          </dt>
          <dd className="text-soft">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

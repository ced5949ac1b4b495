import { Island } from '#components/site/island.tsx'
import { words } from '#lib/messages/words.ts'
import type { SearchResult } from '#lib/queries/search/search.ts'
import { Applied } from './applied.tsx'
import { ByName } from './by-name.tsx'
import { Facets } from './facets.tsx'
import { HowTo } from './how-to.tsx'
import { Nothing } from './no-results.tsx'
import { Pager } from './pager.tsx'
import { Results } from './results.tsx'
import { SearchForm } from './search-form.tsx'
import { Suggestion } from './suggestion.tsx'
import { Count, Orders } from './summary.tsx'

/**
 * The search form, and what it found. Everything that narrows a search is a link or a field: it works without scripts. With
 * them, what stands in elements with `data-live` is exchanged while somebody types.
 */
export function SearchPage({ result }: { result: SearchResult }) {
  const t = words()
  const { request, total } = result
  return (
    <live-search className="grid grid-cols-1 gap-x-8 pt-10 wide:grid-cols-12 wide:grid-rows-[auto_auto_1fr]">
      <Island name="search" />
      <header className="wide:col-span-8 wide:col-start-5">
        <h1 className="headline text-title">{t('search.title')}</h1>
        <SearchForm request={request} />
        <div data-live="applied">
          <Applied result={result} />
        </div>
      </header>
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 pt-6 text-note text-soft wide:col-span-8 wide:col-start-5">
        <p role="status" data-live="count">
          <Count result={result} />
        </p>
        <div data-live="orders">{total > 0 && <Orders request={request} />}</div>
      </div>
      <aside
        aria-label={t('search.narrow')}
        data-live="facets"
        className="pt-1 wide:col-span-3 wide:col-start-1 wide:row-span-2 wide:row-start-2 wide:pt-6"
      >
        <Facets result={result} />
      </aside>
      <section
        aria-label={t('search.found')}
        data-live="found"
        className="pt-4 wide:col-span-8 wide:col-start-5 wide:row-start-3"
      >
        <Suggestion result={result} />
        <ByName named={result.named} />
        {total > 0 && <Results hits={result.hits} />}
        {total > 0 && <Pager result={result} />}
        {request.query === '' ? <HowTo /> : total === 0 && <Nothing result={result} />}
      </section>
    </live-search>
  )
}

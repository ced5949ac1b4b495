import type { ReactNode } from 'react'
import { Kicker } from '#components/article/card.tsx'
import { Joined } from '#components/ui/joined.tsx'
import { Time } from '#components/ui/time.tsx'
import { kindName } from '#lib/formats/subject.ts'
import { direction } from '#lib/lang.ts'
import { words } from '#lib/messages/words.ts'
import { mostPages, type SearchRequest, searchPath } from '#lib/queries/search/request.ts'
import { type Hit, type Marked, most, pageSize, type SearchResult } from '#lib/queries/search/search.ts'
import { paths } from '#lib/urls.ts'
import { Facets } from './facets.tsx'
import { HowTo, Nothing } from './no-results.tsx'
import { Query } from './query.tsx'
import { Applied, SearchForm } from './search-form.tsx'

/** The search form, and what it found. Everything that narrows a search is a link or a field: it works without scripts. */
export function SearchPage({ result }: { result: SearchResult }) {
  const t = words()
  const { request, hits, total } = result
  return (
    <div className="grid grid-cols-1 gap-x-8 pt-10 wide:grid-cols-12">
      <header className="wide:col-span-8 wide:col-start-5">
        <h1 className="headline text-title">{t('search.title')}</h1>
        <SearchForm request={request} />
        <Applied request={request} />
      </header>
      <section aria-label={t('search.found')} className="pt-6 wide:col-span-8 wide:col-start-5 wide:row-start-2">
        <ByName named={result.named} />
        {request.query !== '' && <Summary result={result} />}
        {hits.length > 0 && (
          <ol className="mt-4 border-t-2 border-ink">
            {hits.map((hit) => (
              <Row key={hit.id} hit={hit} />
            ))}
          </ol>
        )}
        {total > 0 && <Pager request={request} total={total} />}
        {request.query === '' ? <HowTo /> : total === 0 && <Nothing result={result} />}
      </section>
      {total > 0 && (
        <aside
          aria-label={t('search.narrow')}
          className="pt-8 wide:col-span-3 wide:col-start-1 wide:row-start-2 wide:pt-6"
        >
          <Facets result={result} />
        </aside>
      )}
    </div>
  )
}

/** Topics and names that are called like this lead to their own pages. */
function ByName({ named }: { named: SearchResult['named'] }) {
  if (named.length === 0) return null
  const t = words()
  return (
    <nav aria-label={t('search.byName')} className="mb-6 border-b border-rule pb-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 font-serif text-brief">
        {named.map(({ name, kind, articleCount, path }) => (
          <li key={path}>
            <a href={path} className="quiet-link text-accent" dir="auto">
              {name}
            </a>{' '}
            <span className="font-sans text-small text-soft">
              <Joined parts={[kindName(kind, 'one'), t('count.articles', { count: articleCount })]} />
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Summary({ result: { request, total } }: { result: SearchResult }) {
  if (total === 0) return null
  const t = words()
  const { order } = request
  const query = () => <Query>{request.query}</Query>
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-note text-soft">
      <p role="status">{t.rich(total >= most ? 'search.newestFor' : 'search.foundFor', { count: total, query })}</p>
      <p>
        <Order request={request} order="relevance" current={order}>
          {t('search.bestFirst')}
        </Order>
        {' · '}
        <Order request={request} order="date" current={order}>
          {t('search.newestFirst')}
        </Order>
      </p>
    </div>
  )
}

type OrderProps = {
  request: SearchRequest
  order: SearchRequest['order']
  current: SearchRequest['order']
  children: ReactNode
}

function Order({ request, order, current, children }: OrderProps) {
  if (order === current) return <b className="font-semibold text-ink">{children}</b>
  return (
    <a href={searchPath({ ...request, order, page: 1 })} className="quiet-link">
      {children}
    </a>
  )
}

function Row({ hit }: { hit: Hit }) {
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-hair py-5 tablet:grid-cols-[8.5rem_1fr]">
      <p className="text-small text-soft tablet:pt-1.5">
        <Time date={hit.publishedAt} as="day" />
        {hit.source && (
          <span className="block">
            <bdi>{hit.source.name}</bdi>
          </span>
        )}
      </p>
      <article>
        <Kicker card={hit} />
        <h2 className="headline text-third" lang={hit.lang} dir={direction(hit.lang, hit.title)}>
          <a href={paths.article(hit.slug)}>
            <Highlighted parts={hit.markedTitle} />
          </a>
        </h2>
        <p
          data-by-model={hit.bodyModel ?? undefined}
          className="mt-2 line-clamp-4 font-serif text-brief text-soft"
          lang={hit.lang}
          dir={direction(hit.lang, hit.title)}
        >
          <Highlighted parts={hit.snippet} />
        </p>
      </article>
    </li>
  )
}

function Highlighted({ parts }: { parts: Marked }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
  return parts.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))
}

function Pager({ request, total }: { request: SearchRequest; total: number }) {
  const { page } = request
  const last = Math.min(mostPages, Math.ceil(total / pageSize))
  if (last < 2) return null
  const t = words()
  return (
    <nav aria-label={t('search.pages')} className="flex justify-between py-6 text-note font-medium">
      {page > 1 ? (
        <a rel="prev" href={searchPath({ ...request, page: page - 1 })} className="quiet-link">
          {t('search.page', { page: page - 1 })}
        </a>
      ) : (
        <span />
      )}
      <span className="text-soft">{t('search.pageOf', { page, last })}</span>
      {page < last ? (
        <a rel="next" href={searchPath({ ...request, page: page + 1 })} className="quiet-link">
          {t('search.page', { page: page + 1 })}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

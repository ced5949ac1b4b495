import type { ReactNode } from 'react'
import { Kicker } from '#components/article/card.tsx'
import { Time } from '#components/ui/time.tsx'
import { direction, languageName } from '#lib/lang.ts'
import { type Filters, filterNames, mostPages, type SearchRequest, searchPath } from '#lib/queries/search/request.ts'
import {
  type FacetValue,
  type Hit,
  type Marked,
  most,
  pageSize,
  type SearchResult,
} from '#lib/queries/search/search.ts'
import { paths } from '#lib/urls.ts'

/** The search form, and what it found. Everything that narrows a search is a link or a field: it works without scripts. */
export function SearchPage({ result }: { result: SearchResult }) {
  const { request, hits, total } = result
  return (
    <div className="grid grid-cols-1 gap-x-8 pt-10 wide:grid-cols-12">
      <header className="wide:col-span-8 wide:col-start-5">
        <h1 className="headline text-title">Search</h1>
        <SearchForm request={request} />
        <Applied request={request} />
      </header>
      {total > 0 && (
        <aside
          aria-label="Narrow the search"
          className="order-last pt-8 wide:order-none wide:col-span-3 wide:row-start-2 wide:pt-6"
        >
          <Facets result={result} />
        </aside>
      )}
      <section aria-label="Articles found" className="pt-6 wide:col-span-8 wide:col-start-5 wide:row-start-2">
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
    </div>
  )
}

function SearchForm({ request: { query, filters, order } }: { request: SearchRequest }) {
  return (
    <search>
      <form action={paths.search()} className="mt-5">
        <div className="flex items-end gap-4 border-b-2 border-ink focus-within:border-accent">
          <label htmlFor="q" className="sr-only">
            Words to look for
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            className="min-w-0 grow bg-paper py-2 font-serif text-third outline-none"
          />
          <button type="submit" className="min-h-11 px-2 text-note font-semibold text-accent">
            Search
          </button>
        </div>
        {(['topic', 'entity', 'source', 'lang'] as const).map(
          (name) => filters[name] && <input key={name} type="hidden" name={name} value={filters[name]} />,
        )}
        {order === 'date' && <input type="hidden" name="order" value="date" />}
        <details className="mt-3 text-note" open={Boolean(filters.since || filters.until)}>
          <summary className="min-h-6 w-fit cursor-pointer text-soft">Dates</summary>
          <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
            <DateField name="since" label="From" value={filters.since} />
            <DateField name="until" label="To" value={filters.until} />
          </div>
        </details>
      </form>
    </search>
  )
}

function DateField({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <label className="flex items-center gap-2">
      {label}
      <input
        type="date"
        name={name}
        defaultValue={value ?? ''}
        className="min-h-9 border border-rule bg-paper px-2 text-note"
      />
    </label>
  )
}

const labels: Record<keyof Filters, string> = {
  topic: 'Topic',
  entity: 'Name',
  source: 'Source',
  lang: 'Language',
  since: 'From',
  until: 'To',
}

/** What narrows the search now, each with the way back. */
function Applied({ request }: { request: SearchRequest }) {
  const { filters } = request
  const set = filterNames.filter((name) => filters[name] !== null)
  if (set.length === 0) return null
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-note">
      {set.map((name) => (
        <li key={name}>
          <a
            href={searchPath({ ...request, page: 1, filters: { ...filters, [name]: null } })}
            className="quiet-link inline-block min-h-6"
            aria-label={`Remove the filter ${labels[name]}: ${shown(name, filters[name] ?? '')}`}
          >
            <span className="text-soft">{labels[name]}:</span> {shown(name, filters[name] ?? '')}{' '}
            <span aria-hidden="true" className="text-accent">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Topics and names that are called like this lead to their own pages. */
function ByName({ named }: { named: SearchResult['named'] }) {
  if (named.length === 0) return null
  return (
    <nav aria-label="By this name" className="mb-6 border-b border-rule pb-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 font-serif text-brief">
        {named.map(({ name, kind, articleCount, path }) => (
          <li key={path}>
            <a href={path} className="quiet-link text-accent">
              {name}
            </a>{' '}
            <span className="font-sans text-small text-soft">
              {kind === 'other' ? 'name' : kind}, {articleCount === 1 ? '1 article' : `${articleCount} articles`}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function shown(name: keyof Filters, value: string): string {
  return name === 'lang' ? languageName(value) : value
}

function Summary({ result: { request, total } }: { result: SearchResult }) {
  if (total === 0) return null
  const { order } = request
  const count =
    total >= most ? `The newest ${most.toLocaleString('en')} articles` : total === 1 ? '1 article' : `${total} articles`
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-note text-soft">
      <p role="status">
        {count} for <b className="font-semibold text-ink">{request.query}</b>
      </p>
      <p>
        <Order request={request} order="relevance" current={order}>
          Best first
        </Order>
        {' · '}
        <Order request={request} order="date" current={order}>
          Newest first
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
        {hit.source && <span className="block">{hit.source.name}</span>}
      </p>
      <article>
        <Kicker card={hit} />
        <h2 className="headline text-third" lang={hit.lang} dir={direction(hit.lang, hit.title)}>
          <a href={paths.article(hit.slug)}>
            <Highlighted parts={hit.markedTitle} />
          </a>
        </h2>
        <p
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

function Facets({ result: { request, facets } }: { result: SearchResult }) {
  const named: [keyof typeof facets, string][] = [
    ['topic', 'Topics'],
    ['entity', 'Names'],
    ['source', 'Sources'],
    ['lang', 'Languages'],
  ]
  return named.map(([name, title]) => {
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
        <span className="min-w-0 wrap-anywhere">{name === 'lang' ? languageName(label) : label}</span>
        <span className="text-soft">{count}</span>
      </a>
    </li>
  )
}

function Pager({ request, total }: { request: SearchRequest; total: number }) {
  const { page } = request
  const last = Math.min(mostPages, Math.ceil(total / pageSize))
  if (last < 2) return null
  return (
    <nav aria-label="Pages" className="flex justify-between py-6 text-note font-medium">
      {page > 1 ? (
        <a rel="prev" href={searchPath({ ...request, page: page - 1 })} className="quiet-link">
          Page {page - 1}
        </a>
      ) : (
        <span />
      )}
      <span className="text-soft">
        Page {page} of {last}
      </span>
      {page < last ? (
        <a rel="next" href={searchPath({ ...request, page: page + 1 })} className="quiet-link">
          Page {page + 1}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

function Nothing({ result: { request, suggestion } }: { result: SearchResult }) {
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

function HowTo() {
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

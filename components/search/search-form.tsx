import { languageName } from '#lib/lang.ts'
import { interfaceLang, words } from '#lib/messages/words.ts'
import { type Filters, filterNames, type SearchRequest, searchPath } from '#lib/queries/search/request.ts'
import { paths } from '#lib/urls.ts'

export function SearchForm({ request: { query, filters, order } }: { request: SearchRequest }) {
  const t = words()
  return (
    <search>
      <form action={paths.search()} className="mt-5">
        <div className="flex items-end gap-4 border-b-2 border-ink focus-within:border-accent">
          <label htmlFor="q" className="sr-only">
            {t('search.words')}
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
            {t('search.submit')}
          </button>
        </div>
        {(['topic', 'entity', 'source', 'lang'] as const).map(
          (name) => filters[name] && <input key={name} type="hidden" name={name} value={filters[name]} />,
        )}
        {order === 'date' && <input type="hidden" name="order" value="date" />}
        <details className="mt-3 text-note" open={Boolean(filters.since || filters.until)}>
          <summary className="min-h-6 w-fit cursor-pointer text-soft">{t('search.dates')}</summary>
          <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
            <DateField name="since" label={t('filters.since')} value={filters.since} />
            <DateField name="until" label={t('filters.until')} value={filters.until} />
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

/** What narrows the search now, each with the way back. */
export function Applied({ request }: { request: SearchRequest }) {
  const t = words()
  const { filters } = request
  const set = filterNames.filter((name) => filters[name] !== null)
  if (set.length === 0) return null
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-note">
      {set.map((name) => {
        const [filter, value] = [t(`filters.${name}`), shown(name, filters[name] ?? '')]
        return (
          <li key={name}>
            <a
              href={searchPath({ ...request, page: 1, filters: { ...filters, [name]: null } })}
              className="quiet-link inline-block min-h-6"
              aria-label={t('search.removeFilter', { filter, value })}
            >
              <span className="text-soft">{filter}:</span> <bdi>{value}</bdi>{' '}
              <span aria-hidden="true" className="text-accent">
                ×
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function shown(name: keyof Filters, value: string): string {
  return name === 'lang' ? languageName(value, interfaceLang()) : value
}

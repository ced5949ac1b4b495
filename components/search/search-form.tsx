import { words } from '#lib/messages/words.ts'
import { filterNames, type SearchRequest } from '#lib/queries/search/request.ts'
import { paths } from '#lib/urls.ts'

const dates = ['since', 'until'] as const
const chosen = filterNames.filter((name) => name !== 'since' && name !== 'until')

/** What is looked for, and the days; everything else that narrows the search is a link, and kept here unseen. */
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
            dir="auto"
            className="min-w-0 grow bg-paper py-2 font-serif text-third outline-none"
          />
          <button type="submit" className="min-h-11 px-2 text-note font-semibold text-accent">
            {t('search.submit')}
          </button>
        </div>
        {chosen.map((name) => filters[name] && <input key={name} type="hidden" name={name} value={filters[name]} />)}
        <details className="mt-3 text-note" open={dates.some((name) => filters[name])}>
          <summary className="min-h-6 w-fit cursor-pointer text-soft">{t('search.dates')}</summary>
          <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
            {dates.map((name) => (
              <label key={name} className="flex items-center gap-2">
                {t('filters', { name })}
                <input
                  type="date"
                  name={name}
                  defaultValue={filters[name] ?? ''}
                  className="min-h-9 border border-rule bg-paper px-2 text-note"
                />
              </label>
            ))}
          </div>
        </details>
        {order === 'date' && <input type="hidden" name="order" value="date" />}
      </form>
    </search>
  )
}

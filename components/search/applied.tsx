import { words } from '#lib/messages/words.ts'
import { filterNames, narrowed, searchPath } from '#lib/queries/search/request.ts'
import type { SearchResult } from '#lib/queries/search/search.ts'
import { nameFilter } from './filter-words.ts'

/** What narrows the search now, each with the way back. */
export function Applied({ result: { request, labels } }: { result: SearchResult }) {
  const t = words()
  const { filters } = request
  const set = filterNames.flatMap((name) => (filters[name] === null ? [] : [[name, filters[name]] as const]))
  if (set.length === 0) return null
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-note">
      {set.map(([name, given]) => {
        const { filter, value } = nameFilter(name, given, labels)
        return (
          <li key={name}>
            <a
              href={searchPath(narrowed(request, { [name]: null }))}
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

import { deskWords } from '#lib/messages/desk/words.ts'
import { type DeskFilters, states } from '#lib/queries/desk/articles.ts'
import { needs } from '#lib/queries/desk/needs.ts'
import type { Owner } from '#lib/queries/desk/users.ts'
import { adminPaths } from '#lib/urls.ts'
import { MoreFilters } from './more-filters.tsx'

type Props = { filters: DeskFilters; owners: Owner[]; languages: string[] }

/** Narrows the list; what is chosen is in the address, so that it can be kept, shared and gone back from. */
export function Filters({ filters, owners, languages }: Props) {
  const t = deskWords()
  const { query, status, needs: need, mine } = filters
  return (
    <search>
      <form action={adminPaths.articles()} method="get">
        <div className="grid items-end gap-x-4 gap-y-3 tablet:grid-cols-[1fr_minmax(10rem,auto)_minmax(10rem,auto)_auto_auto]">
          <label>
            {t('articles.find')}
            <input type="search" name="q" defaultValue={query} />
          </label>
          <label>
            {t('articles.status')}
            <select name="status" defaultValue={status ?? ''}>
              <option value="">{t('articles.anyStatus')}</option>
              {states.map((each) => (
                <option key={each} value={each}>
                  {t(`status.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('articles.needs')}
            <select name="needs" defaultValue={need ?? ''}>
              <option value="">{t('articles.anyNeed')}</option>
              {needs.map((each) => (
                <option key={each} value={each}>
                  {t(`needs.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name="mine" value="1" defaultChecked={mine} />
            {t('articles.mine')}
          </label>
          <button type="submit" className="desk-quiet">
            {t('articles.filter')}
          </button>
        </div>
        <MoreFilters filters={filters} owners={owners} languages={languages} />
      </form>
    </search>
  )
}

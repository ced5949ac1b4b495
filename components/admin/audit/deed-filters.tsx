import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeedFilters as Filters } from '#lib/queries/desk/audit.ts'
import { adminPaths } from '#lib/urls.ts'
import { deedName, deeds } from './deed-names.ts'

type Props = { filters: Filters; people: { id: string; name: string }[]; zone: string | null }

/** Narrows the log; what is chosen is in the address. */
export function DeedFilters({ filters: { person, action, subject, from, to }, people, zone }: Props) {
  const t = deskWords()
  return (
    <search>
      <form
        action={adminPaths.audit()}
        method="get"
        className="grid items-end gap-4 tablet:grid-cols-3 wide:grid-cols-[1fr_1fr_1fr_auto_auto_auto]"
      >
        <label>
          {t('audit.who')}
          <select name="person" defaultValue={person}>
            <option value="">{t('audit.everybody')}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('audit.what')}
          <select name="action" defaultValue={action}>
            <option value="">{t('audit.anything')}</option>
            {deeds.map((each) => (
              <option key={each} value={each}>
                {deedName(each)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('audit.subject')}
          <input type="search" name="subject" defaultValue={subject} />
        </label>
        <label>
          {t('audit.from')}
          <input type="date" name="from" defaultValue={from} />
        </label>
        <label>
          {t('audit.to')}
          <input type="date" name="to" defaultValue={to} />
        </label>
        <button type="submit" className="desk-quiet">
          {t('audit.filter')}
        </button>
      </form>
      <p className="desk-help">{t('audit.filterHelp', { zone: zone ?? 'UTC' })}</p>
    </search>
  )
}

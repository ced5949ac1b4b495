import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeedFilters as Filters } from '#lib/queries/desk/audit.ts'
import { adminPaths } from '#lib/urls.ts'
import { deedName, deeds } from './deed-names.ts'

type Props = { filters: Filters; people: { id: string; name: string }[] }

/** Narrows the log; what is chosen is in the address. */
export function DeedFilters({ filters: { person, action, subject }, people }: Props) {
  const t = deskWords()
  return (
    <search>
      <form
        action={adminPaths.audit()}
        method="get"
        className="grid items-end gap-4 tablet:grid-cols-[1fr_1fr_1fr_auto]"
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
        <button type="submit" className="desk-quiet">
          {t('audit.filter')}
        </button>
      </form>
      <p className="desk-help">{t('audit.subjectHelp')}</p>
    </search>
  )
}

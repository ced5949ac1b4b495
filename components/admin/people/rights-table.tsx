import { actions, roles, scopeOf } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

/** The policy itself, as lib/auth/policy.ts has it. */
export function RightsTable() {
  const t = deskWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone has to be scrolled by keyboard, too
    <section className="overflow-x-auto" tabIndex={0} aria-label={t('roles.title')}>
      <table className="desk-table desk-grid">
        <thead>
          <tr>
            <th scope="col">{t('roles.action')}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {t(`role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action}>
              <th scope="row">{t(`action.${action}`)}</th>
              {roles.map((role) => (
                <td key={role}>{t(`roles.${scopeOf(role, action) ?? 'none'}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

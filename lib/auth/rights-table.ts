import { deskWords } from '../messages/desk/words.ts'
import { actions, roles, scopeOf } from './policy.ts'

/** The policy as a table in Markdown, for docs/roles.md. */
export function rightsTable(): string {
  const t = deskWords()
  const rows = [
    [t('roles.action'), ...roles.map((role) => t(`role.${role}`))],
    ['---', ...roles.map(() => '---')],
    ...actions.map((action) => [
      t(`action.${action}`),
      ...roles.map((role) => t(`roles.${scopeOf(role, action) ?? 'none'}`)),
    ]),
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

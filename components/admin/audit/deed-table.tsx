import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Deed } from '#lib/queries/desk/audit.ts'
import { adminPaths } from '#lib/urls.ts'
import { ChangeLine } from './change-line.tsx'
import { eventName } from './event.ts'

export function DeedTable({ deeds, zone }: { deeds: Deed[]; zone: string | null }) {
  const t = deskWords()
  return (
    <table className="desk-table mt-6">
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
        </tr>
      </thead>
      <tbody>
        {deeds.map(({ id, at, actor, action, subject, label, changes }) => (
          <tr key={String(id)}>
            <td className="whitespace-nowrap">
              <Moment at={at} zone={zone} />
            </td>
            <td>{actor?.name ?? t('audit.paper')}</td>
            <td className="wrap-anywhere">
              {eventName({ action, changes })}: <a href={adminPaths.audit({ subject })}>{label || subject}</a>{' '}
              <span className="text-small text-soft">{subject}</span>
              <ul className="text-small text-soft">
                {changes.map((change) => (
                  <li key={change.field}>
                    <ChangeLine change={change} zone={zone} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

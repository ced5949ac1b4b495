import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Versions } from '#lib/queries/desk/versions.ts'

type Props = {
  versions: Versions
  from: number
  to: number
  zone: string | null
  /** Of the page that this list stands on. */
  address: string
  /** Who made a version that nobody at the desk has written. */
  nobody: string
}

/** The versions of a text, and which two of them are compared; the choice is in the address. */
export function VersionList({ versions: { of, versions, next }, from, to, zone, address, nobody }: Props) {
  const t = deskWords()
  if (of.version === 1) return <p>{t('history.only')}</p>
  return (
    <form action={address} method="get" aria-label={t('history.choose')}>
      <table className="desk-table desk-grid">
        <thead>
          <tr>
            <th scope="col">{t('history.from')}</th>
            <th scope="col">{t('history.to')}</th>
            <th scope="col">{t('history.title')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, title, at, by, note }) => (
            <tr key={version}>
              {(['from', 'to'] as const).map((side) => (
                <td key={side}>
                  <input
                    type="radio"
                    name={side}
                    value={version}
                    defaultChecked={version === { from, to }[side]}
                    aria-label={t(`history.choice.${side}`, { version: String(version) })}
                  />
                </td>
              ))}
              <td>
                {t(version === of.version ? 'history.now' : 'history.version', { version: String(version) })}
                <span className="block text-soft">
                  <Moment at={at} zone={zone} /> {by ?? nobody} {note}
                </span>
                <span lang={of.lang} className="block">
                  {title}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 flex flex-wrap items-center gap-6">
        <button type="submit" className="desk-quiet">
          {t('history.compare')}
        </button>
        {next && <a href={`${address}?before=${next}`}>{t('history.older')}</a>}
      </p>
    </form>
  )
}

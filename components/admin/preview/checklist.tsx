import { MendedAt } from '#components/admin/articles/mended-at.tsx'
import type { Finding } from '#lib/checklist.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'

/** What an article has and what not, the worst first, which leads to where it is mended. */
export function Checklist({ id, findings }: { id: number; findings: Finding[] }) {
  const t = deskWords()
  const order = ['missing', 'weak', 'good'] as const
  const sorted = findings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <section className="desk-section" aria-labelledby="checklist">
      <h2 id="checklist" className="headline text-third">
        {t('checklist.title')}
      </h2>
      <ul className="mt-2">
        {sorted.map(({ check, state, count }) => (
          <li key={check} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 border-b border-hair py-2">
            <span className={state === 'missing' ? 'font-semibold text-accent' : 'text-soft'}>
              {t(`checklist.${state}`)}
            </span>
            {state === 'good' ? (
              <span className="text-soft">{t(`check.${check}`, { count })}</span>
            ) : (
              <MendedAt check={check} room={adminPaths.article(id)}>
                {t(`check.${check}`, { count })}
              </MendedAt>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

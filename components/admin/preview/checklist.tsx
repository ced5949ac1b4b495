import type { Finding } from '#lib/checklist.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

/** What is there and what is not, the worst first. */
export function Checklist({ findings }: { findings: Finding[] }) {
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
            <span className={state === 'good' ? 'text-soft' : ''}>{t(`check.${check}`, { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

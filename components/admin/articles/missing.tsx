import type { Check, Finding } from '#lib/checklist.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

/** Where in the room of an article something is mended. */
export const places = {
  headline: 'the-headline',
  summary: 'the-summary',
  text: 'the-text',
  pictures: 'the-text',
  topics: 'the-labels',
} as const satisfies { [check in Check]?: string }

type Mended = keyof typeof places

/** What an article does not have yet, beside the button that publishes it all the same. */
export function Missing({ findings }: { findings: Finding[] }) {
  const t = deskWords()
  const missing = findings.filter(({ state }) => state === 'missing')
  if (missing.length === 0) return null
  return (
    <ul className="mt-4 text-small" aria-label={t('checklist.missing')}>
      {missing.map(({ check, count }) => (
        <li key={check}>
          {check in places && <a href={`#${places[check as Mended]}`}>{t(`missing.${check as Mended}`, { count })}</a>}
        </li>
      ))}
    </ul>
  )
}

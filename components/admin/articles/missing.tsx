import type { Check, Finding } from '#lib/checklist.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { MendedAt } from './mended-at.tsx'

const named = ['headline', 'summary', 'text', 'pictures', 'links', 'topics'] as const satisfies Check[]

/** What an article does not have yet, and links that do not answer, beside the button that publishes it all the same. */
export function Missing({ findings }: { findings: Finding[] }) {
  const t = deskWords()
  const missing = named.flatMap((check) => {
    const found = findings.find((finding) => finding.check === check)
    return found && (found.state === 'missing' || (check === 'links' && found.state === 'weak'))
      ? [{ check, count: found.count }]
      : []
  })
  if (missing.length === 0) return null
  return (
    <ul className="mt-4 text-small" aria-label={t('checklist.missing')}>
      {missing.map(({ check, count }) => (
        <li key={check}>
          <MendedAt check={check}>{t(`missing.${check}`, { count })}</MendedAt>
        </li>
      ))}
    </ul>
  )
}

import { deskWords } from '../messages/desk/words.ts'
import type { Wait } from './backoff.ts'

/** That somebody has to wait, and how long. */
export function waiting({ wait: seconds }: Wait): string {
  const t = deskWords()
  return seconds < 120 ? t('door.wait', { seconds }) : t('door.waitMinutes', { minutes: Math.ceil(seconds / 60) })
}

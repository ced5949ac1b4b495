import { addDays, parseDay } from '#lib/dates.ts'
import { readMoment, zoned } from '#lib/http/moment.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { isOver } from '#lib/press/today.ts'
import { adminPaths, paths } from '#lib/urls.ts'

export type Trouble = Partial<Record<'date' | 'at', string>>

/** Which front page is asked for, by its day or by a moment to come: where it is, or why there is none. */
export function readAsked(
  params: Record<string, string | string[] | undefined>,
): { to: string } | { trouble: Trouble } {
  const { date, at } = params
  const t = deskWords()
  if (typeof date === 'string' && date !== '') {
    const [year = '', month = '', day = ''] = date.trim().split('-')
    const read = parseDay(year, month, day)
    if (!read) return { trouble: { date: t('front.dateWrong') } }
    return { to: isOver(read) ? paths.pastFront(read) : adminPaths.comingFront(addDays(read, 1)) }
  }
  if (typeof at === 'string' && at !== '') {
    const read = readMoment(at, zoned.parse(params))
    if (!read) return { trouble: { at: t('front.momentWrong') } }
    return read <= new Date() ? { trouble: { at: t('front.momentPast') } } : { to: adminPaths.comingFront(read) }
  }
  return { trouble: {} }
}

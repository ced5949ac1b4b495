import { localeOf } from './messages/translator.ts'

// Not in dates.ts: the compiler's worker knows nothing of this paper, not even its language.

/** A year, a month or a day (`1946`, `1946-11`, `1946-11-03`) as it is written in a language; any other text as it is. */
export function formatPartOfDate(text: string, lang: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(text) ?? []
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0) return text
  return new Intl.DateTimeFormat(localeOf(lang), {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'short' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(date)
}

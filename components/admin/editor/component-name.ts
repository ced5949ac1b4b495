import { deskWords } from '#lib/messages/desk/words.ts'

const named = ['Note', 'PullQuote', 'Figure', 'Fact', 'Timeline', 'Moment', 'Definition', 'Bars'] as const

/** What a component is called; one that nobody has named yet by its name in the source. */
export function nameOf(component: string): string {
  const known = named.find((name) => name === component)
  return known ? deskWords()(`insert.${known}`) : component
}

import { deskWords } from '#lib/messages/desk/words.ts'
import { lacks } from '#lib/queries/desk/needs.ts'

/** What an article lacks, in short sentences. */
export function lackingOf(lacking: { what: string }[]): string[] {
  const t = deskWords()
  return lacks.filter((each) => lacking.some(({ what }) => what === each)).map((each) => t(`lacks.${each}`))
}

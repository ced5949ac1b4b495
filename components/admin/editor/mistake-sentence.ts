import { deskWords } from '#lib/messages/desk/words.ts'

/** What is said of a mistake in a text, whoever found it. */
export function mistakeSentence({ message, line }: { message: string; line: number | null }): string {
  const t = deskWords()
  return line === null ? t('editor.inTextSomewhere', { message }) : t('editor.inText', { line: String(line), message })
}

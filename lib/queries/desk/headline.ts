import type { Prisma } from '../../db/generated/client.ts'

/**
 * Articles whose headline holds all of these words, in small or capital letters; null when there is nothing to look for. The
 * index knows three letters that follow each other, and how a word begins: fewer are looked for where a word begins, and
 * signs only beside something that it knows. Else all articles would be looked through.
 */
export function headlineHolds(words: string[]): Prisma.ArticleWhereInput | null {
  return words.some((word) => /[\p{L}\p{N}]/u.test(word)) ? { AND: words.map(holdsWord) } : null
}

function holdsWord(word: string): Prisma.ArticleWhereInput {
  const isShort = /[\p{L}\p{N}]/u.test(word) && !isInIndex(word)
  return isShort ? { OR: [{ title: begins(word) }, { title: holds(` ${word}`) }] } : { title: holds(word) }
}

/** Whether the index leads to what holds this, wherever it stands. */
export function isInIndex(text: string): boolean {
  return /[\p{L}\p{N}]{3}/u.test(text)
}

/** In small or capital letters; what would be a sign of a pattern is a letter. */
export function holds(text: string) {
  return { contains: plain(text), mode: 'insensitive' as const }
}

function begins(text: string) {
  return { startsWith: plain(text), mode: 'insensitive' as const }
}

function plain(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

import { failed } from '../../result.ts'
import { nameKey, slugify } from '../../slug.ts'
import type { Difference } from './audit.ts'

/** What an editor says of a topic, an entity or an author: its address, its name, and other spellings of that. */
export type LabelText = { slug: string; name: string; description: string; aliases: string[] }

/** Why it was not written; `alias` belongs to another one already. */
export type LabelRefusal = 'forbidden' | 'absent' | 'taken' | 'not a slug' | { alias: string }

/** The names of a label by their folded form, its own before the others. */
export function aliasesOf({ name, aliases }: Pick<LabelText, 'name' | 'aliases'>): Map<string, string> {
  const byKey = new Map<string, string>()
  for (const alias of [name, ...aliases]) {
    const key = nameKey(alias)
    if (key && !byKey.has(key)) byKey.set(key, alias.trim())
  }
  return byKey
}

/** The same of one that is made: an address that was not made of the name is a name too, `llm` for large language models. */
export function namesOfNew({ name, slug, aliases }: LabelText): Map<string, string> {
  return aliasesOf({ name, aliases: slug === '' || slug === slugify(name) ? aliases : [...aliases, slug] })
}

/** The names of a label besides its own, as its form lists them. */
export function otherNames({ name, aliases }: { name: string; aliases: { alias: string }[] }): string[] {
  return aliases.map(({ alias }) => alias).filter((alias) => alias !== name)
}

type Said = { description: string; url?: string | null }

/** What is said of the one that goes and does not go with it to the other, which has its own. */
export function lost(from: Said, into: Said): Difference[] {
  return (['description', 'url'] as const).flatMap((field) => {
    const [gone, stays] = [from[field], into[field]]
    return gone && stays && gone !== stays ? [{ field, from: gone, to: stays }] : []
  })
}

/** Whether somebody typed the name of what they are about to do away with. */
export function isNamed(typed: string, name: string): boolean {
  return nameKey(typed) === nameKey(name)
}

/** Thrown to take back what a transaction has written by the time that it finds a name to be another one's. */
export class Foreign extends Error {
  static answer(error: unknown) {
    if (error instanceof Foreign) return failed({ alias: error.message })
    throw error
  }
}

/** The same for a name that was not typed. */
export class NotTheName extends Error {
  static answer(error: unknown) {
    if (error instanceof NotTheName) return failed('not the name' as const)
    throw error
  }
}

/** Names in one line, in an order that does not depend on who wrote them down. */
export function listed(aliases: Map<string, string> | { key: string; alias: string }[]): string {
  const pairs = aliases instanceof Map ? [...aliases].map(([key, alias]) => ({ key, alias })) : aliases
  return pairs
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ alias }) => alias)
    .join(', ')
}

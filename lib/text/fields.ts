import { isConflict, mergeTexts, type Part } from './merge.ts'

/** What an article's form holds, by the names of its fields. */
export const fieldNames = ['title', 'summary', 'body', 'lang', 'genre', 'topics', 'entities', 'authors'] as const
export type FieldName = (typeof fieldNames)[number]
export type Fields = Record<FieldName, string>

/** An article as somebody saved it, and as it was when both began: what a merge needs of the other side. */
export type Theirs = { version: number; by: string | null; base: Fields; fields: Fields }

export type Merged = {
  /** Fields on which both agree, or that one of them changed; of the others, mine. */
  fields: Fields
  /** Fields that both changed, each in a way of their own. */
  disputed: Exclude<FieldName, 'body'>[]
  body: Part[]
  isClean: boolean
}

/** Puts together what two people made of one article. What only one of them changed is as that one wants it. */
export function mergeFields(base: Fields, mine: Fields, theirs: Fields): Merged {
  const fields = { ...mine }
  const disputed: Merged['disputed'] = []
  for (const name of fieldNames) {
    if (name === 'body' || mine[name] === theirs[name] || theirs[name] === base[name]) continue
    if (mine[name] === base[name]) fields[name] = theirs[name]
    else disputed.push(name)
  }
  const body = mergeTexts(base.body, mine.body, theirs.body)
  const isClean = disputed.length === 0 && !body.some(isConflict)
  if (!body.some(isConflict)) fields.body = body.flatMap((part) => ('lines' in part ? part.lines : [])).join('\n')
  return { fields, disputed, body, isClean }
}

export function sameFields(one: Fields, other: Fields): boolean {
  return fieldNames.every((name) => one[name] === other[name])
}

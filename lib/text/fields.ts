import { isConflict, mergeTexts, type Part } from './merge.ts'
import { mergedRow } from './names.ts'

/** What a form holds, by the names of its fields; the body is a text, put together line by line. */
export type FormFields = Record<string, string> & { body: string }

/** What an article's form holds; the note is of the version that a save makes, and empty in all that is saved. */
export const fieldNames = [
  'title',
  'summary',
  'body',
  'lang',
  'genre',
  'topics',
  'entities',
  'authors',
  'note',
] as const
export type FieldName = (typeof fieldNames)[number]
export type Fields = Record<FieldName, string>

/** Those that hold a row of names. */
const rows: string[] = ['topics', 'entities', 'authors'] satisfies FieldName[]

/** What the form of a page of the house holds; its note is of the same kind. */
export const pageFieldNames = ['title', 'description', 'body', 'lang', 'note'] as const
export type PageFields = Record<(typeof pageFieldNames)[number], string>

/** The same of one that is not begun, which is given its address with it. */
export const newPageFieldNames = [...pageFieldNames, 'slug'] as const
export type NewPageFields = Record<(typeof newPageFieldNames)[number], string>

/** A text as somebody saved it, and as it was when both began: what a merge needs of the other side. */
export type Theirs<F extends FormFields = FormFields> = { version: number; by: string | null; base: F; fields: F }

export type Merged<F extends FormFields = FormFields> = {
  /** Fields on which both agree, that one of them changed, or rows of names; of the others, mine. */
  fields: F
  /** Fields that both changed, each in a way of their own, so that they cannot be put together. */
  disputed: Head<F>[]
  body: Part[]
  isClean: boolean
}

type Head<F extends FormFields> = Exclude<keyof F & string, 'body'>

/** Puts together what two people made of one text. What only one of them changed is as that one wants it. */
export function mergeFields<F extends FormFields>(base: F, mine: F, theirs: F): Merged<F> {
  const fields = { ...mine }
  const disputed: Head<F>[] = []
  for (const name of Object.keys(mine) as Head<F>[]) {
    if (name === 'body' || mine[name] === theirs[name] || theirs[name] === base[name]) continue
    if (mine[name] === base[name]) fields[name] = theirs[name]
    else {
      const row = rows.includes(name) ? mergedRow(base[name] ?? '', mine[name] ?? '', theirs[name] ?? '') : null
      if (row === null) disputed.push(name)
      else fields[name] = row as F[Head<F>]
    }
  }
  const body = mergeTexts(base.body, mine.body, theirs.body)
  const isClean = disputed.length === 0 && !body.some(isConflict)
  if (!body.some(isConflict)) fields.body = body.flatMap((part) => ('lines' in part ? part.lines : [])).join('\n')
  return { fields, disputed, body, isClean }
}

export function sameFields<F extends FormFields>(one: F, other: F): boolean {
  return Object.keys(one).every((name) => one[name] === other[name])
}

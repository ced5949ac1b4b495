import { z } from 'zod'
import type { Actor } from '#lib/auth/policy.ts'
import { done, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type Edited, saveArticle, type Typed } from '#lib/mutations/desk/articles.ts'
import { dropDraft } from '#lib/mutations/desk/drafts.ts'
import { findFormer, findSaved, type Saved } from '#lib/queries/desk/manuscript.ts'
import { type Fields, type Merged, mergeFields, type Theirs } from '#lib/text/fields.ts'
import { withMarks } from '#lib/text/merge.ts'
import { type Read, readArticle, set } from '../typed.ts'

const t = deskWords()

/** So often somebody else may save in the moment between reading and writing. */
const tries = 4

/**
 * Saves what was typed into an article that was opened at `version`. What others have saved since is merged with it, as
 * long as nobody changed the same; else nothing is written, and both texts come back.
 */
export async function saveForm(viewer: Actor, id: number, version: number, form: FormData): Promise<FormState> {
  const read = readArticle(form)
  if (!read.ok) return read.error
  const mine = fieldsIn(read.value)
  for (let attempt = 0; attempt < tries; attempt++) {
    const saved = await findSaved(viewer, id)
    if (!saved) return refused(form, t('form.gone'))
    const theirs = saved.version === version ? null : await compare(saved, id, version, form)
    const merged = theirs && mergeFields(theirs.base, mine, theirs.fields)
    if (merged && !merged.isClean) return conflict(form, theirs, merged)

    const fields = merged?.fields ?? mine
    const typed = await set(merged ? readBack(fields) : read.value, form, saved)
    if (!typed.ok) return typed.error
    const outcome = await saveArticle(viewer, id, saved.version, changedLabels(typed.value, fields, saved.fields))
    if (outcome.ok) {
      await dropDraft(viewer, id)
      return isSaved(outcome.value.version, fields, theirs)
    }
    if (typeof outcome.error === 'string')
      return refused(form, outcome.error === 'absent' ? t('form.gone') : t('form.forbidden'))
  }
  return refused(form, t('editor.busy'))
}

/** Labels that nobody touched stay as they are: a name may hold a comma, which a row of names cannot say. */
function changedLabels(typed: Typed, now: Fields, before: Fields): Edited {
  const { topics, entities, authors, ...edited } = typed
  return {
    ...edited,
    ...(now.topics === before.topics ? {} : { topics }),
    ...(now.entities === before.entities ? {} : { entities }),
    ...(now.authors === before.authors ? {} : { authors }),
  }
}

function isSaved(version: number, fields: Fields, theirs: Theirs | null): FormState {
  const message = theirs
    ? t('editor.savedBoth', { by: theirs.by ?? t('editor.somebody'), version: String(version) })
    : t('editor.saved', { version: String(version) })
  return { ...done(message), article: { saved: { version, fields } } }
}

/** Nothing is written. A form without scripts holds both texts where they differ. */
function conflict(form: FormData, theirs: Theirs, merged: Merged): FormState {
  const by = theirs.by ?? t('editor.somebody')
  const state = refused(form, t('editor.conflict', { by, version: String(theirs.version) }))
  const body = withMarks(merged.body, { mine: t('merge.mine'), theirs: t('merge.theirs', { by }), end: t('merge.end') })
  const errors = Object.fromEntries(
    merged.disputed.map((name) => [name, t('merge.theyHave', { by, text: theirs.fields[name] })]),
  )
  return { ...state, errors, values: { ...state.values, ...merged.fields, body }, article: { theirs } }
}

/** What the other side is: the article as it is saved now, and as it was when this form was opened. */
async function compare(saved: Saved, id: number, version: number, form: FormData): Promise<Theirs> {
  const base = { ...nothing, ...(await findFormer(id, version)), ...openedAs(form) }
  return { version: saved.version, by: saved.by, fields: saved.fields, base }
}

const nothing: Fields = {
  title: '',
  summary: '',
  body: '',
  lang: '',
  genre: '',
  topics: '',
  entities: '',
  authors: '',
}

const unkept = z.object({
  lang: z.string(),
  genre: z.string(),
  topics: z.string(),
  entities: z.string(),
  authors: z.string(),
})

/** What revisions do not keep: the form says how it was when it was opened. */
function openedAs(form: FormData): Partial<Fields> {
  const { data } = unkept.safeParse(
    Object.fromEntries(Object.keys(unkept.shape).map((name) => [name, form.get(`opened.${name}`)])),
  )
  return data ?? {}
}

function fieldsIn(read: Read): Fields {
  const row = (names: string[]) => names.join(', ')
  return { ...read, topics: row(read.topics), entities: row(read.entities), authors: row(read.authors) }
}

function readBack(fields: Fields): Read {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const read = readArticle(form)
  if (!read.ok) throw new Error('what two forms had was refused when it was put together')
  return read.value
}

import { z } from 'zod'
import type { Actor } from '#lib/auth/policy.ts'
import { fieldsOf, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { draftsIn } from '#lib/http/kept-draft.ts'
import { saveMerged } from '#lib/http/merged-save.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { saveArticle } from '#lib/mutations/desk/articles.ts'
import { dropDrafts } from '#lib/mutations/desk/drafts.ts'
import { findFormer, findSaved } from '#lib/queries/desk/manuscript.ts'
import { failed, ok, type Result } from '#lib/result.ts'
import { type Fields, sameFields } from '#lib/text/fields.ts'
import { rowOf } from '#lib/text/names.ts'
import { nameAbsent, newTopics, type Read, readArticle, set } from '../typed.ts'

const t = deskWords()

/** Saves what was typed into an article that was opened at `version`, put together with what others have saved since. */
export async function saveForm(viewer: Actor, id: number, version: number, form: FormData): Promise<FormState> {
  const read = readArticle(form)
  if (!read.ok) return read.error
  const mine = fieldsIn(read.value)
  let made: string[] = []
  const answer = await saveMerged(form, {
    version,
    mine,
    find: () => findSaved(viewer, id),
    former: async () => (await findFormer(id, version)) ?? nothing,
    opened: openedAs(form),
    async write(fields, saved) {
      const merged = sameFields(fields, mine) ? read : readBack(fields)
      if (!merged.ok) return merged // put together it is too long
      const typed = await set(merged.value, form, saved)
      if (!typed.ok) return typed
      const outcome = await saveArticle(viewer, id, saved.version, typed.value, saved.labels)
      if (outcome.ok) {
        await dropDrafts(viewer, draftsIn(form))
        made = outcome.value.newTopics
        return ok(outcome.value.version)
      }
      if (typeof outcome.error === 'object')
        return 'conflict' in outcome.error ? ok(null) : failed(nameAbsent(form, outcome.error))
      return failed(refused(form, outcome.error === 'absent' ? t('form.gone') : t('editor.settled')))
    },
  })
  return { ...answer, message: [answer.message, newTopics(made)].filter(Boolean).join(' ') }
}

const nothing = { title: '', summary: '', body: '' }

const labels = z.object({
  lang: z.string(),
  genre: z.string(),
  topics: z.string(),
  entities: z.string(),
  authors: z.string(),
})

/** How the labels were: they change without a version, too, when a topic is added in the list or a name is merged. */
function openedAs(form: FormData): Partial<Fields> {
  const fields = fieldsOf(form)
  const { data } = labels.safeParse(
    Object.fromEntries(Object.keys(labels.shape).map((name) => [name, fields[`opened.${name}`]])),
  )
  return data ?? {}
}

function fieldsIn(read: Read): Fields {
  return { ...read, topics: rowOf(read.topics), entities: rowOf(read.entities), authors: rowOf(read.authors) }
}

function readBack(fields: Fields): Result<Read, FormState> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readArticle(form)
}

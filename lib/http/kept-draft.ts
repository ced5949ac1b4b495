import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '../auth/policy.ts'
import { type Copy, type Draft, type DraftOf, dropDrafts, saveDraft } from '../mutations/desk/drafts.ts'
import { rowId } from '../row-id.ts'
import { storable } from '../text/storable.ts'
import { readJson } from './json.ts'
import { problem } from './problem.ts'

const longest = 1024 * 1024 // characters of a field: more than can be saved
const words = z.string().transform(storable)

const most = 100 // drafts that something takes the place of at once

const copy = z.object({ id: z.uuid(), typedAt: z.iso.datetime().transform((at) => new Date(at)) })

/** A window says what is typed in it every few seconds, or which drafts something has taken the place of. */
export async function answerDraft(
  request: Request,
  viewer: Actor,
  text: DraftOf,
  names: readonly string[],
): Promise<Response> {
  const sent = await readJson(request, messageOf(names))
  if (!sent.ok) return sent.error
  if ('drop' in sent.value) await dropDrafts(viewer, sent.value.drop)
  else if (isTooLong(sent.value))
    return problem(413, 'This is too long to be kept.', `A field has at most ${longest} characters.`)
  else if (!(await saveDraft(viewer, text, sent.value)).ok) return notFound()
  return Response.json({})
}

function isTooLong({ opened, fields }: Pick<Draft, 'opened' | 'fields'>): boolean {
  return [...Object.values(opened), ...Object.values(fields)].some((text) => text.length > longest)
}

function messageOf(names: readonly string[]) {
  const fields = z.strictObject({ ...Object.fromEntries(names.map((name) => [name, words])), body: words })
  const draft = copy.extend({ version: rowId, opened: fields, fields })
  return z.union([draft, z.object({ drop: z.array(copy).max(most) })])
}

/** The drafts that a form which is saved takes the place of. Before scripts load it knows of none, and none is forgotten. */
export function draftsIn(form: FormData): Copy[] {
  return form
    .getAll('draft')
    .slice(0, most)
    .flatMap((entry) => {
      const [id, typedAt] = String(entry).split(' ')
      const named = copy.safeParse({ id, typedAt })
      return named.success ? [named.data] : []
    })
}

import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readJson } from '#lib/http/json.ts'
import { dropDraft, saveDraft } from '#lib/mutations/desk/drafts.ts'
import { fieldNames } from '#lib/text/fields.ts'
import { idOf } from '../../id.ts'

const text = z
  .string()
  .max(1024 * 1024)
  .transform((value) => value.toWellFormed().replaceAll('\0', ''))

const fields = z.record(z.enum(fieldNames), text)

const draft = z.object({
  version: z.int().positive(),
  opened: fields,
  fields,
  typedAt: z.iso.datetime().transform((at) => new Date(at)),
})

const message = z.union([draft, z.object({ drop: z.literal(true) })])

/** What the editor sends every few seconds, and when what was typed is taken back. */
export async function POST(request: Request, { params }: RouteContext<'/admin/articles/[id]/draft'>) {
  const viewer = await requireViewer('article.edit')
  const id = idOf((await params).id) ?? notFound()
  const sent = await readJson(request, message)
  if (!sent.ok) return sent.error
  const kept = 'drop' in sent.value ? await dropDraft(viewer, id) : await saveDraft(viewer, id, sent.value)
  return kept.ok ? Response.json({}) : notFound()
}

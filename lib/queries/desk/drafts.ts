import { z } from 'zod'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { DraftOf } from '../../mutations/desk/drafts.ts'
import type { FormFields } from '../../text/fields.ts'

/** What was typed in one window and not saved. */
export type KeptDraft = { id: string; version: number; opened: FormFields; fields: FormFields; typedAt: string }

/** What somebody typed into a text and did not save, the latest first. */
export async function listDrafts(actor: Actor, text: DraftOf, names: readonly string[]): Promise<KeptDraft[]> {
  const drafts = await db.draft.findMany({
    where: { userId: actor.id, articleId: null, slug: null, ...text, ofPage: text?.slug === null },
    select: { id: true, version: true, opened: true, fields: true, typedAt: true },
    orderBy: [{ typedAt: 'desc' }, { id: 'asc' }],
    take: 20,
  })
  const filled = (fields: unknown): FormFields => ({
    ...Object.fromEntries(names.map((name) => [name, ''])), // a field that there was none of yet
    ...kept.parse(fields),
  })
  return drafts.map(({ opened, fields, typedAt, ...draft }) => ({
    ...draft,
    opened: filled(opened),
    fields: filled(fields),
    typedAt: typedAt.toISOString(),
  }))
}

const kept = z.object({ body: z.string() }).catchall(z.string())

import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { FormFields } from '../../text/fields.ts'
import type { OpenText } from './presence.ts'

/** What is typed in one window; `id` is made there. */
export type Draft = { id: string; version: number; opened: FormFields; fields: FormFields; typedAt: Date }

/** A draft as somebody last saw it. */
export type Copy = Pick<Draft, 'id' | 'typedAt'>

/** What is typed into; without a slug it is a page that is not begun, null: an article that is not. */
export type DraftOf = OpenText | { slug: null; articleId?: undefined } | null

/** Keeps what somebody is typing, beside the text: nobody else sees it, and nothing of it is public. */
export async function saveDraft(actor: Actor, text: DraftOf, draft: Draft): Promise<Result<null, 'absent'>> {
  if (!(await mayType(actor, text))) return failed('absent')
  const { articleId = null, slug = null } = text ?? {}
  const { id, version, opened, fields, typedAt } = draft
  await db.$executeRaw`
    INSERT INTO "Draft" (id, "userId", "articleId", slug, "ofPage", version, opened, fields, "typedAt")
    VALUES (${id}::uuid, ${actor.id}, ${articleId}, ${slug}, ${text?.slug === null}, ${version}, ${opened}::jsonb, ${fields}::jsonb, ${typedAt})
    ON CONFLICT (id) DO UPDATE
      SET version = EXCLUDED.version, opened = EXCLUDED.opened, fields = EXCLUDED.fields, "typedAt" = EXCLUDED."typedAt"
      WHERE "Draft"."userId" = ${actor.id} AND "Draft"."typedAt" <= EXCLUDED."typedAt"`
  return ok(null)
}

/** Forgets drafts of one's own that something took the place of, but for those into which more was typed since. */
export async function dropDrafts(actor: Actor, copies: Copy[]): Promise<void> {
  const those = copies.map(({ id, typedAt }) => ({ id, typedAt: { lte: typedAt } }))
  await db.draft.deleteMany({ where: { userId: actor.id, OR: those } })
}

async function mayType(actor: Actor, text: DraftOf): Promise<boolean> {
  if (!text) return may(actor, 'article.create')
  const { articleId, slug } = text
  if (slug === null) return may(actor, 'page.edit')
  if (slug !== undefined)
    return may(actor, 'page.edit') && (await db.page.findUnique({ where: { slug }, select: { slug: true } })) !== null
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { createdById: true, status: true },
  })
  return article !== null && may(actor, 'article.edit', { ownerId: article.createdById, status: article.status })
}

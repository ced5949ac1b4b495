import { type Actor, may, type Owned } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { Fields } from '../../text/fields.ts'

export type Draft = { version: number; opened: Fields; fields: Fields; typedAt: Date }

/** Keeps what somebody is typing, beside the article: nobody else sees it, and nothing of it is public. */
export async function saveDraft(actor: Actor, articleId: number, draft: Draft): Promise<Result<null, 'absent'>> {
  const article = await findOwned(articleId)
  if (!article || !may(actor, 'article.edit', article)) return failed('absent')
  const { version, opened, fields, typedAt } = draft
  await db.draft.upsert({
    where: { articleId_userId: { articleId, userId: actor.id } },
    create: { articleId, userId: actor.id, version, opened, fields, typedAt },
    update: { version, opened, fields, typedAt },
  })
  return ok(null)
}

/** Forgets one's own, once what is saved has taken its place. */
export async function dropDraft(actor: Actor, articleId: number): Promise<Result<null, 'absent'>> {
  const article = await findOwned(articleId)
  if (!article || !may(actor, 'article.edit', article)) return failed('absent')
  await db.draft.deleteMany({ where: { articleId, userId: actor.id } })
  return ok(null)
}

async function findOwned(id: number): Promise<Owned | null> {
  const article = await db.article.findUnique({ where: { id }, select: { createdById: true, status: true } })
  return article && { ownerId: article.createdById, status: article.status }
}

import { type Action, type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import type { ArticleStatus } from '../../db/generated/enums.ts'
import { failed, ok, type Result } from '../../result.ts'

export type Held = {
  id: number
  slug: string
  title: string
  summary: string
  lang: string
  status: ArticleStatus
  version: number
  publishedAt: Date | null
  embargoUntil: Date | null
  unpublishAt: Date | null
  createdById: string | null
}

/** Takes an article into this transaction's hands, if the actor may do this to it: whoever else wants it waits. */
export async function hold(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: number,
): Promise<Result<Held, 'absent' | 'forbidden'>> {
  const [article] = await tx.$queryRaw<Held[]>`
    SELECT id, slug, title, summary, lang, status::text AS status, version, "publishedAt", "embargoUntil",
      "unpublishAt", "createdById"
    FROM "Article" WHERE id = ${id} FOR UPDATE`
  if (!article) return failed('absent')
  const record = { ownerId: article.createdById, status: article.status }
  if (may(actor, action, record)) return ok(article)
  return failed(may(actor, 'article.read', record) ? 'forbidden' : 'absent') // who may not see it learns nothing of it
}

/** Somebody else saved in between: what they saved. */
export type Conflict = { version: number; by: string | null; title: string }

export async function findConflict(tx: Tx, id: number): Promise<Conflict> {
  const { editedBy, ...saved } = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { version: true, title: true, editedBy: { select: { name: true } } },
  })
  return { ...saved, by: editedBy?.name ?? null }
}

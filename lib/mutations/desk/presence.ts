import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { failed, ok, type Result } from '../../result.ts'

/** Who else has an article open, and what was saved last. */
export type Company = { others: { name: string; isSelf: boolean }[]; version: number; by: string | null }

/** Says that a window has an article open; one that has not said so for a while is taken for closed. */
export async function appear(actor: Actor, articleId: number, window: string): Promise<Result<Company, 'absent'>> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { createdById: true, status: true, version: true, editedBy: { select: { name: true } } },
  })
  if (!article || !may(actor, 'article.read', { ownerId: article.createdById, status: article.status }))
    return failed('absent')
  await db.$executeRaw`
    INSERT INTO "Presence" ("articleId", "window", "userId", "seenAt") VALUES (${articleId}, ${window}::uuid, ${actor.id}, now())
    ON CONFLICT ("articleId", "window") DO UPDATE SET "seenAt" = now() WHERE "Presence"."userId" = ${actor.id}`
  await db.$executeRaw`
    DELETE FROM "Presence" WHERE "articleId" = ${articleId} AND "seenAt" < now() - interval '40 seconds'`
  const others = await db.presence.findMany({
    where: { articleId, NOT: { window } },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: [{ seenAt: 'asc' }, { window: 'asc' }],
  })
  const people = new Map(others.map(({ userId, user }) => [userId, user.name]))
  return ok({
    others: Array.from(people, ([id, name]) => ({ name, isSelf: id === actor.id })),
    version: article.version,
    by: article.editedBy?.name ?? null,
  })
}

/** A window of one's own was closed. */
export async function disappear(actor: Actor, articleId: number, window: string): Promise<void> {
  if (!may(actor, 'article.read')) return
  await db.presence.deleteMany({ where: { articleId, window, userId: actor.id } })
}

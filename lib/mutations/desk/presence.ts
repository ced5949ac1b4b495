import { type Action, type Actor, may, type Owned } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { failed, ok, type Result } from '../../result.ts'

/** An article, or a page of the house. */
export type OpenText = { articleId: number; slug?: undefined } | { slug: string; articleId?: undefined }

/** Who else has a text open, and what was saved last. */
export type Company = { others: { name: string; isSelf: boolean }[]; version: number; by: string | null }

/** Says that a window has a text open; one that has not said so for a while is taken for closed. */
export async function appear(actor: Actor, text: OpenText, window: string): Promise<Result<Company, 'absent'>> {
  const saved = await findSaved(text)
  if (!saved || !may(actor, saved.reading, saved.record)) return failed('absent')
  const { articleId = null, slug = null } = text
  await db.$executeRaw`
    INSERT INTO "Presence" ("window", "articleId", slug, "userId", "seenAt")
    VALUES (${window}::uuid, ${articleId}, ${slug}, ${actor.id}, now())
    ON CONFLICT ("window") DO UPDATE SET "seenAt" = now(), "articleId" = EXCLUDED."articleId", slug = EXCLUDED.slug
      WHERE "Presence"."userId" = ${actor.id}`
  await db.$executeRaw`
    DELETE FROM "Presence" WHERE ("articleId" = ${articleId} OR slug = ${slug}) AND "seenAt" < now() - interval '40 seconds'`
  const others = await db.presence.findMany({
    where: { ...text, NOT: { window } },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: [{ seenAt: 'asc' }, { window: 'asc' }],
  })
  const people = new Map(others.map(({ userId, user }) => [userId, user.name]))
  return ok({
    others: Array.from(people, ([id, name]) => ({ name, isSelf: id === actor.id })),
    version: saved.version,
    by: saved.by,
  })
}

/** A window of one's own was closed. */
export async function disappear(actor: Actor, window: string): Promise<void> {
  await db.presence.deleteMany({ where: { window, userId: actor.id } })
}

type Saved = { version: number; by: string | null; reading: Action; record?: Owned }

/** The last version of a text, who saved it, and what one must be allowed to read it. */
async function findSaved({ articleId, slug }: OpenText): Promise<Saved | null> {
  if (slug !== undefined) {
    const page = await db.page.findUnique({
      where: { slug },
      select: { version: true, editor: { select: { name: true } } },
    })
    return page && { version: page.version, by: page.editor?.name ?? null, reading: 'page.edit' }
  }
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { createdById: true, status: true, version: true, editedBy: { select: { name: true } } },
  })
  if (!article) return null
  const { createdById: ownerId, status, version, editedBy } = article
  return { version, by: editedBy?.name ?? null, reading: 'article.read', record: { ownerId, status } }
}

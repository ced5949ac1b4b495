import { db, type Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { transaction } from '../db/transaction.ts'
import { failed, ok, type Result } from '../result.ts'
import { isSlug } from '../slug.ts'
import { moveAddress } from './addresses.ts'
import { recordChanges, tracesOf } from './changes.ts'
import { recordDeed } from './desk/audit.ts'
import { oneByOne } from './one-by-one.ts'

/**
 * Gives an article another address; every address that it ever had leads to the new one.
 * @returns `taken` when another article is at that address, or was: what leads to it stays
 */
export async function renameArticle(slug: string, to: string): Promise<Result<{ slug: string }, 'absent' | NoAddress>> {
  const renaming = transaction(async (tx) => {
    const article = await lock(tx, slug)
    return article ? moveArticle(tx, { id: article.id, slug }, to) : failed('absent' as const)
  })
  return renaming.catch(refuseTaken)
}

/** Why an article cannot have an address. */
export type NoAddress = 'taken' | 'not a slug'

/** What `renameArticle` does to an article that the caller has locked. */
export async function moveArticle(
  tx: Tx,
  { id, slug }: { id: number; slug: string },
  to: string,
): Promise<Result<{ slug: string }, NoAddress>> {
  if (!isSlug(to)) return failed('not a slug')
  if (slug === to) return ok({ slug })
  if (await tx.article.findUnique({ where: { slug: to }, select: { id: true } })) return failed('taken')
  const before = await tracesOf(tx, [id])
  if (!(await moveAddress(tx, { section: 'news', articleId: id }, slug, to))) return failed('taken')
  await tx.article.update({ where: { id }, data: { slug: to } })
  await recordChanges(tx, [{ articleId: id, kind: 'RENAMED', detail: { from: slug, to } }], before)
  return ok({ slug: to })
}

/** The same for an article that was never public: nothing leads from one of its names to another. */
export async function nameDraft(tx: Tx, id: number, slug: string): Promise<Result<null, NoAddress>> {
  if (!isSlug(slug)) return failed('not a slug')
  const former = { section_slug: { section: 'news', slug } }
  const isTaken =
    (await tx.article.findFirst({ where: { slug, NOT: { id } }, select: { id: true } })) ??
    (await tx.formerSlug.findUnique({ where: former, select: { id: true } }))
  if (isTaken) return failed('taken')
  await tx.article.update({ where: { id }, data: { slug } })
  return ok(null)
}

/** Somebody else took the address a moment ago. @throws every other error */
export function refuseTaken(error: unknown): { ok: false; error: 'taken' } {
  if (error instanceof Error && 'code' in error && error.code === 'P2002') return { ok: false, error: 'taken' }
  throw error
}

/** Takes an article out of the paper: its address, and every form of it, answers 410 from now on. */
export async function withdrawArticle(slug: string, because: string): Promise<Result<null, 'absent'>> {
  return transaction(async (tx) => {
    const article = await lock(tx, slug)
    if (!article) return failed('absent')
    await withdraw(tx, { id: article.id, slug }, because)
    return ok(null)
  })
}

/** What `withdrawArticle` does to an article that the caller has locked. */
export async function withdraw(tx: Tx, { id, slug }: { id: number; slug: string }, because: string | null) {
  const before = await tracesOf(tx, [id])
  await tx.article.update({
    where: { id },
    data: { status: 'WITHDRAWN', withdrawnBecause: because, unpublishAt: null },
  })
  await recordChanges(tx, [{ articleId: id, kind: 'WITHDRAWN', detail: { slug } }], before)
}

type Due = { id: number; slug: string; title: string }

/** Publishes what is scheduled for now or earlier, by the database's clock. @returns how many articles */
export async function releaseDue(): Promise<number> {
  const isDue = Prisma.sql`status = 'SCHEDULED' AND "publishedAt" <= now()`
  const due = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Article" WHERE ${isDue} ORDER BY "publishedAt", id LIMIT 100`
  return oneByOne(due, (id) =>
    transaction(async (tx) => {
      const article = await holdDue(tx, id, isDue)
      if (!article) return false
      await tx.article.update({ where: { id }, data: { status: 'PUBLISHED' } })
      await recordChanges(tx, [{ articleId: id, kind: 'PUBLISHED' }])
      await recordMove(tx, 'article.publish', article, 'SCHEDULED', 'PUBLISHED')
      return true
    }),
  )
}

/** Takes out of the paper what was to leave it now or earlier, by the same clock. @returns how many articles */
export async function unpublishDue(): Promise<number> {
  const isDue = Prisma.sql`status = 'PUBLISHED' AND "unpublishAt" <= now()`
  const due = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Article" WHERE ${isDue} ORDER BY "unpublishAt", id LIMIT 100`
  return oneByOne(due, (id) =>
    transaction(async (tx) => {
      const article = await holdDue(tx, id, isDue)
      if (!article) return false
      await withdraw(tx, article, null)
      await recordMove(tx, 'article.withdraw', article, 'PUBLISHED', 'WITHDRAWN')
      return true
    }),
  )
}

/** Holds an article that is still due; another process may be at it. */
async function holdDue(tx: Tx, id: number, isDue: Prisma.Sql): Promise<Due | undefined> {
  const [article] = await tx.$queryRaw<Due[]>`
    SELECT id, slug, title FROM "Article" WHERE id = ${id} AND ${isDue} FOR UPDATE SKIP LOCKED`
  return article
}

function recordMove(
  tx: Tx,
  action: 'article.publish' | 'article.withdraw',
  { id, title }: Due,
  from: string,
  to: string,
): Promise<void> {
  return recordDeed(tx, null, action, { kind: 'article', id, label: title }, [{ field: 'status', from, to }])
}

async function lock(tx: Tx, slug: string): Promise<{ id: number } | undefined> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`SELECT id FROM "Article" WHERE slug = ${slug} FOR UPDATE`
  return row
}

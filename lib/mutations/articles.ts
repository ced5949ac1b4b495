import type { Tx } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'
import { failed, ok, type Result } from '../result.ts'
import { isSlug } from '../slug.ts'
import { moveAddress } from './addresses.ts'
import { recordChanges, tagsOf } from './changes.ts'

/**
 * Gives an article another address; every address that it ever had leads to the new one.
 * @returns `taken` when another article is at that address, or was: what leads to it stays
 */
export async function renameArticle(
  slug: string,
  to: string,
): Promise<Result<{ slug: string }, 'absent' | 'taken' | 'not a slug'>> {
  if (!isSlug(to)) return failed('not a slug')
  const renaming = transaction(async (tx) => {
    const article = await lock(tx, slug)
    if (!article) return failed('absent' as const)
    if (slug === to) return ok({ slug })
    if (await tx.article.findUnique({ where: { slug: to }, select: { id: true } })) return failed('taken' as const)
    const before = await tagsOf(tx, [article.id])
    if (!(await moveAddress(tx, { section: 'news', articleId: article.id }, slug, to))) return failed('taken' as const)
    await tx.article.update({ where: { id: article.id }, data: { slug: to } })
    await recordChanges(tx, [{ articleId: article.id, kind: 'RENAMED', detail: { from: slug, to } }], before)
    return ok({ slug: to })
  })
  return renaming.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'P2002') return failed('taken') // a moment ago
    throw error
  })
}

/** Takes an article out of the paper: its address, and every form of it, answers 410 from now on. */
export async function withdrawArticle(slug: string, because: string): Promise<Result<null, 'absent'>> {
  return transaction(async (tx) => {
    const article = await lock(tx, slug)
    if (!article) return failed('absent')
    const before = await tagsOf(tx, [article.id])
    await tx.article.update({ where: { id: article.id }, data: { status: 'WITHDRAWN', withdrawnBecause: because } })
    await recordChanges(tx, [{ articleId: article.id, kind: 'WITHDRAWN', detail: { slug } }], before)
    return ok(null)
  })
}

/** Publishes what is scheduled for now or earlier, by the database's clock. @returns how many articles */
export async function releaseDue(): Promise<number> {
  return transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM "Article" WHERE status = 'SCHEDULED' AND "publishedAt" <= now()
      ORDER BY "publishedAt", id LIMIT 100 FOR UPDATE SKIP LOCKED`
    if (due.length === 0) return 0
    const ids = due.map(({ id }) => id)
    await tx.article.updateMany({ where: { id: { in: ids } }, data: { status: 'PUBLISHED' } })
    await recordChanges(
      tx,
      ids.map((articleId) => ({ articleId, kind: 'PUBLISHED' as const })),
    )
    return due.length
  })
}

async function lock(tx: Tx, slug: string): Promise<{ id: number } | undefined> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`SELECT id FROM "Article" WHERE slug = ${slug} FOR UPDATE`
  return row
}

import type { Tx } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'
import { graceDays } from '../grace.ts'
import { recordChanges, tracesOf } from './changes.ts'
import { recordDeed } from './desk/audit.ts'

/** Deletes drafts that were discarded a week ago or earlier, by the database's clock. @returns how many */
export async function deleteDiscarded(): Promise<number> {
  return transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: number; title: string }[]>`
      SELECT id, title FROM "Article" WHERE "discardedAt" <= now() - make_interval(days => ${graceDays.draft})
      ORDER BY "discardedAt", id LIMIT 100 FOR UPDATE SKIP LOCKED`
    if (due.length === 0) return 0
    const ids = due.map(({ id }) => id)
    await orphan(tx, ids)
    await tx.article.deleteMany({ where: { id: { in: ids } } })
    for (const { id, title } of due) {
      const change = { field: 'status', from: 'DISCARDED', to: null }
      await recordDeed(tx, null, 'article.discard', { kind: 'article', id, label: title }, [change])
    }
    return due.length
  })
}

/** Translations of them are translations of nothing. */
async function orphan(tx: Tx, ids: number[]): Promise<void> {
  const translations = await tx.article.findMany({
    where: { originalId: { in: ids } },
    select: { id: true, status: true },
  })
  const before = await tracesOf(
    tx,
    translations.map(({ id }) => id),
  )
  await tx.article.updateMany({ where: { originalId: { in: ids } }, data: { originalId: null, translationOf: null } })
  const shown = translations.filter(({ status }) => status === 'PUBLISHED')
  await recordChanges(
    tx,
    shown.map(({ id }) => ({ articleId: id, kind: 'RELABELLED' as const })),
    before,
  )
}

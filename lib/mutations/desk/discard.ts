import type { Actor } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { graceDays } from '../../grace.ts'
import { failed, ok, type Result } from '../../result.ts'
import { lastChanges, recordDeed } from './audit.ts'
import { hold } from './held.ts'

type Refusal = 'absent' | 'forbidden' | 'not now'

/** Discards a draft that no reader ever saw. It is out of every room of the desk, and can be brought back for a week. */
export async function discardArticle(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.discard', id)
    if (!held.ok) return held
    const { title, status } = held.value
    const wasPublic = await tx.change.findFirst({ where: { articleId: id, kind: 'PUBLISHED' }, select: { id: true } })
    if (wasPublic || (status !== 'DRAFT' && status !== 'REVIEW')) return failed('not now')
    await tx.$executeRaw`UPDATE "Article" SET status = 'DISCARDED', "discardedAt" = now() WHERE id = ${id}`
    const change = { field: 'status', from: status, to: 'DISCARDED' }
    await recordDeed(tx, actor, 'article.discard', { kind: 'article', id, label: title }, [change])
    return ok(null)
  })
}

/** Brings it back as it was, in review or not. */
export async function bringBack(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.discard', id)
    if (!held.ok) return held
    const discarded = await lastChanges(tx, 'article.discard', { kind: 'article', id })
    const to = discarded.get('status')?.from === 'REVIEW' ? 'REVIEW' : 'DRAFT'
    const back = await tx.$executeRaw`
      UPDATE "Article" SET status = ${to}::"ArticleStatus", "discardedAt" = NULL
      WHERE id = ${id} AND "discardedAt" > now() - make_interval(days => ${graceDays.draft})`
    if (back === 0) return failed('not now')
    const change = { field: 'status', from: 'DISCARDED', to }
    await recordDeed(tx, actor, 'article.discard', { kind: 'article', id, label: held.value.title }, [change])
    return ok(null)
  })
}

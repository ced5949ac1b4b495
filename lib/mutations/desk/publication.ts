import type { Actor } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordChanges, tagsOf } from '../changes.ts'
import { recordDeed } from './audit.ts'
import { type Held, hold } from './held.ts'

export type Refusal = 'absent' | 'forbidden' | 'not now'

/** Hands a draft in for review. */
export async function submitArticle(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.submit', ['DRAFT'], async (tx) => {
    await tx.article.update({ where: { id }, data: { status: 'REVIEW' } })
  })
}

/** Gives it back to who wrote it, or takes it out of the schedule. */
export async function returnToDraft(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.publish', ['REVIEW', 'SCHEDULED'], async (tx) => {
    await tx.article.update({ where: { id }, data: { status: 'DRAFT', publishedAt: null } })
  })
}

/** Publishes at once, by the database's clock. */
export async function publishArticle(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.publish', ['DRAFT', 'REVIEW', 'SCHEDULED'], async (tx) => {
    await tx.$executeRaw`
      UPDATE "Article" SET status = 'PUBLISHED', "publishedAt" = now(), "updatedAt" = now() WHERE id = ${id}`
    await recordChanges(tx, [{ articleId: id, kind: 'PUBLISHED' }])
  })
}

/** Publishes later: the first process that looks after that moment does it (lib/jobs/release.ts). */
export async function scheduleArticle(actor: Actor, id: number, at: Date): Promise<Result<null, Refusal | 'past'>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.publish', id)
    if (!held.ok) return held
    if (!['DRAFT', 'REVIEW', 'SCHEDULED'].includes(held.value.status)) return failed('not now')
    const scheduled = await tx.$executeRaw`
      UPDATE "Article" SET status = 'SCHEDULED', "publishedAt" = ${at} WHERE id = ${id} AND ${at} > now()`
    if (scheduled === 0) return failed('past')
    await recordDeed(tx, actor, 'article.publish', subjectOf(held.value), [
      { field: 'publishedAt', from: held.value.publishedAt?.toISOString() ?? null, to: at.toISOString() },
    ])
    return ok(null)
  })
}

/** Takes an article down: its address answers 410 in every form from now on, and says why. */
export async function takeDown(actor: Actor, id: number, because: string): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.withdraw', ['PUBLISHED'], async (tx, { slug }) => {
    const before = await tagsOf(tx, [id])
    await tx.article.update({ where: { id }, data: { status: 'WITHDRAWN', withdrawnBecause: because } })
    await recordChanges(tx, [{ articleId: id, kind: 'WITHDRAWN', detail: { slug } }], before)
  })
}

async function move(
  actor: Actor,
  id: number,
  action: 'article.submit' | 'article.publish' | 'article.withdraw',
  from: Held['status'][],
  work: (tx: Tx, held: Held) => Promise<void>,
): Promise<Result<null, Refusal>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, action, id)
    if (!held.ok) return held
    if (!from.includes(held.value.status)) return failed('not now')
    await work(tx, held.value)
    const { status } = await tx.article.findUniqueOrThrow({ where: { id }, select: { status: true } })
    await recordDeed(tx, actor, action, subjectOf(held.value), [
      { field: 'status', from: held.value.status, to: status },
    ])
    return ok(null)
  })
}

function subjectOf({ id, title }: Held) {
  return { kind: 'article', id, label: title }
}

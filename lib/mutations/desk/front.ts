import { arranged, type Step } from '../../arranged.ts'
import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { tags } from '../../press/tags.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordChange, recordChanges, tracesOf } from '../changes.ts'
import { recordDeed } from './audit.ts'
import { hold } from './held.ts'

export const mostPins = 6

/**
 * Pins an article below those that are pinned already, until a full hour or for good. One that is pinned gets the new end; one
 * that is scheduled waits there until it is public.
 */
export async function pinArticle(
  actor: Actor,
  articleId: number,
  until: Date | null,
): Promise<Result<null, 'forbidden' | 'absent' | 'not coming' | 'full' | 'past' | 'too early'>> {
  if (!may(actor, 'front.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeFront(tx)
    const article = await tx.article.findUnique({
      where: { id: articleId },
      select: { title: true, status: true, publishedAt: true },
    })
    if (!article) return failed('absent')
    const { title, status, publishedAt } = article
    if (status !== 'PUBLISHED' && status !== 'SCHEDULED') return failed('not coming')
    const [clock] = await tx.$queryRaw<
      { isPast: boolean }[]
    >`SELECT coalesce(${until}::timestamptz <= now(), false) AS "isPast"`
    if (clock?.isPast) return failed('past')
    const ends = until && atFullHour(until)
    if (ends && publishedAt && ends <= publishedAt) return failed('too early')
    await tx.$executeRaw`DELETE FROM "FrontPin" WHERE until <= now()`
    const order = await orderOf(tx)
    if (!order.includes(articleId) && order.length >= mostPins) return failed('full')
    await tx.frontPin.upsert({
      where: { articleId },
      create: { articleId, place: order.length + 1, until: ends },
      update: { until: ends },
    })
    await write(tx, actor, { id: articleId, label: title }, [
      { field: 'pinned', from: order.includes(articleId), to: true },
      { field: 'until', from: null, to: ends?.toISOString() ?? null },
    ])
    return ok(null)
  })
}

/** Moves a pinned article, or takes its pin away. */
export async function movePin(
  actor: Actor,
  articleId: number,
  step: Exclude<Step, 'in'>,
): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'front.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeFront(tx)
    const pin = await tx.frontPin.findUnique({ where: { articleId }, select: { article: { select: { title: true } } } })
    if (!pin) return failed('absent')
    const order = await orderOf(tx)
    const next = arranged(order, articleId, step)
    if (step === 'out') await tx.frontPin.delete({ where: { articleId } })
    for (const [index, id] of next.entries()) {
      await tx.frontPin.update({ where: { articleId: id }, data: { place: index + 1 } })
    }
    await write(tx, actor, { id: articleId, label: pin.article.title }, [
      { field: 'place', from: order.indexOf(articleId) + 1, to: next.indexOf(articleId) + 1 || null },
    ])
    return ok(null)
  })
}

/** Says how much an article matters, −1 to 3: what the ranking of the front page goes by. */
export async function weighArticle(
  actor: Actor,
  id: number,
  importance: number,
): Promise<Result<null, 'forbidden' | 'absent'>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.feature', id)
    if (!held.ok) return held
    const { importance: from } = await tx.article.findUniqueOrThrow({ where: { id }, select: { importance: true } })
    if (from === importance) return ok(null)
    const before = await tracesOf(tx, [id])
    await tx.article.update({ where: { id }, data: { importance } })
    if (held.value.status === 'PUBLISHED') await recordChanges(tx, [{ articleId: id, kind: 'RELABELLED' }], before)
    await recordDeed(tx, actor, 'article.feature', { kind: 'article', id, label: held.value.title }, [
      { field: 'importance', from, to: importance },
    ])
    return ok(null)
  })
}

const hour = 3_600_000

/** The next full hour: what the press is told of the time (lib/press/clock.ts). */
function atFullHour(until: Date): Date {
  return new Date(Math.ceil(until.getTime() / hour) * hour)
}

async function takeFront(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadsheet front page'))`
}

async function orderOf(tx: Tx): Promise<number[]> {
  const pins = await tx.frontPin.findMany({
    orderBy: [{ place: 'asc' }, { articleId: 'asc' }],
    select: { articleId: true },
  })
  return pins.map(({ articleId }) => articleId)
}

type Changes = NonNullable<Parameters<typeof recordDeed>[4]>

async function write(tx: Tx, actor: Actor, article: { id: number; label: string }, changes: Changes): Promise<void> {
  await recordChange(tx, 'RELABELLED', [tags.front], {})
  await recordDeed(tx, actor, 'front.edit', { kind: 'article', ...article }, changes)
}

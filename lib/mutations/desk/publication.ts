import type { Action, Actor } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { moveArticle, type NoAddress, nameDraft, refuseTaken, withdraw } from '../articles.ts'
import { recordChanges, tracesOf } from '../changes.ts'
import { keepRevision } from '../revisions.ts'
import { type Difference, lastChanges, recordDeed } from './audit.ts'
import { type Conflict, findConflict, type Held, hold } from './held.ts'

/** Somebody saved another version after the one that was seen. */
export type Newer = { conflict: Conflict }

/** `not now`: as the article stands by now, this cannot be done with it. */
export type Refusal = 'absent' | 'forbidden' | 'not now'

/** Hands a draft in for review. */
export async function submitArticle(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.submit', ['DRAFT'], async (tx, held) => {
    await tx.article.update({ where: { id }, data: { status: 'REVIEW' } })
    return ok(moved(held, 'REVIEW'))
  })
}

/** Takes it back from review, by who handed it in. */
export async function takeBack(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.submit', ['REVIEW'], async (tx, held) => {
    await tx.article.update({ where: { id }, data: { status: 'DRAFT' } })
    return ok(moved(held, 'DRAFT'))
  })
}

/** Gives it back to who wrote it, or takes it out of the schedule. */
export async function returnToDraft(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.publish', ['REVIEW', 'SCHEDULED'], async (tx, held) => {
    await tx.article.update({ where: { id }, data: { status: 'DRAFT', publishedAt: null } })
    return ok(moved(held, 'DRAFT'))
  })
}

const coming = ['DRAFT', 'REVIEW', 'SCHEDULED'] as const satisfies Held['status'][]

/**
 * Publishes at once, by the database's clock; not before its embargo ends.
 * @param seen the version that the actor saw: another one is not published
 */
export async function publishArticle(
  actor: Actor,
  id: number,
  seen: number,
): Promise<Result<null, Refusal | 'embargoed' | 'leaves sooner' | Newer>> {
  return move<'embargoed' | 'leaves sooner' | Newer>(actor, id, 'article.publish', coming, async (tx, held) => {
    if (held.version !== seen) return failed({ conflict: await findConflict(tx, id) })
    if (await isOver(tx, id)) return failed('leaves sooner')
    const [published] = await tx.$queryRaw<{ publishedAt: Date }[]>`
      UPDATE "Article" SET status = 'PUBLISHED', "publishedAt" = now(), "updatedAt" = now()
      WHERE id = ${id} AND ("embargoUntil" IS NULL OR "embargoUntil" <= now()) RETURNING "publishedAt"`
    if (!published) return failed('embargoed')
    await recordChanges(tx, [{ articleId: id, kind: 'PUBLISHED' }])
    return ok([...moved(held, 'PUBLISHED'), changed('publishedAt', held.publishedAt, published.publishedAt)])
  })
}

/** Whether it was to leave the paper before now. */
async function isOver(tx: Tx, id: number): Promise<boolean> {
  const [over] = await tx.$queryRaw<unknown[]>`SELECT FROM "Article" WHERE id = ${id} AND "unpublishAt" <= now()`
  return over !== undefined
}

/**
 * Takes back what was published by mistake, within ten minutes; afterwards it can only be taken down, which is told. It is as
 * it was before, or a draft when its hour in the schedule is over by now.
 */
export async function unpublish(actor: Actor, id: number): Promise<Result<null, Refusal | 'too late'>> {
  return move<'too late'>(actor, id, 'article.publish', ['PUBLISHED'], async (tx, held) => {
    const before = await tracesOf(tx, [id])
    const { status, scheduledFor } = await stoodBefore(tx, id)
    const [taken] = await tx.$queryRaw<Pick<Held, 'status' | 'publishedAt'>[]>`
      UPDATE "Article" SET
        status = (CASE WHEN ${scheduledFor}::timestamptz > now() THEN 'SCHEDULED' ELSE ${status} END)::"ArticleStatus",
        "publishedAt" = CASE WHEN ${scheduledFor}::timestamptz > now() THEN ${scheduledFor}::timestamptz END
      WHERE id = ${id} AND "publishedAt" > now() - interval '10 minutes'
      RETURNING status::text AS status, "publishedAt"`
    if (!taken) return failed('too late')
    await recordChanges(tx, [{ articleId: id, kind: 'WITHDRAWN', detail: { slug: held.slug } }], before)
    return ok([...moved(held, taken.status), changed('publishedAt', held.publishedAt, taken.publishedAt)])
  })
}

/** How an article stood when it was published, as that was written down. */
async function stoodBefore(tx: Tx, id: number): Promise<{ status: 'DRAFT' | 'REVIEW'; scheduledFor: Date | null }> {
  const published = await lastChanges(tx, 'article.publish', { kind: 'article', id })
  const from = published.get('status')?.from
  const at = published.get('publishedAt')?.from
  return {
    status: from === 'REVIEW' ? 'REVIEW' : 'DRAFT',
    scheduledFor: from === 'SCHEDULED' && typeof at === 'string' ? new Date(at) : null,
  }
}

/**
 * Publishes later: the first process that looks after that moment does it (lib/jobs/release.ts).
 * @param seen the version that the actor saw: another one is not scheduled
 */
export async function scheduleArticle(
  actor: Actor,
  id: number,
  seen: number,
  at: Date,
): Promise<Result<null, Refusal | 'past' | 'embargoed' | 'leaves sooner' | Newer>> {
  return move<'past' | 'embargoed' | 'leaves sooner' | Newer>(
    actor,
    id,
    'article.publish',
    coming,
    async (tx, { version, publishedAt, embargoUntil, unpublishAt }) => {
      if (version !== seen) return failed({ conflict: await findConflict(tx, id) })
      if (embargoUntil && at < embargoUntil) return failed('embargoed')
      if (unpublishAt && at >= unpublishAt) return failed('leaves sooner')
      const scheduled = await tx.$executeRaw`
      UPDATE "Article" SET status = 'SCHEDULED', "publishedAt" = ${at} WHERE id = ${id} AND ${at} > now()`
      return scheduled === 0 ? failed('past') : ok([changed('publishedAt', publishedAt, at)])
    },
  )
}

/** Says before when nobody may publish it, and puts it off when it was scheduled sooner; null ends the embargo. */
export async function setEmbargo(
  actor: Actor,
  id: number,
  until: Date | null,
): Promise<Result<null, Refusal | 'leaves sooner'>> {
  return move<'leaves sooner'>(actor, id, 'article.publish', coming, async (tx, held) => {
    const { embargoUntil, status, publishedAt, unpublishAt } = held
    if (until && unpublishAt && until >= unpublishAt) return failed('leaves sooner')
    const putOff = status === 'SCHEDULED' && until && publishedAt && publishedAt < until ? { publishedAt: until } : null
    await tx.article.update({ where: { id }, data: { embargoUntil: until, ...putOff } })
    return ok([
      changed('embargoUntil', embargoUntil, until),
      ...(putOff ? [changed('publishedAt', publishedAt, until)] : []),
    ])
  })
}

/** Says when an article leaves the paper by itself; null lets it stay. */
export async function scheduleEnd(actor: Actor, id: number, at: Date | null): Promise<Result<null, Refusal | 'past'>> {
  return move(actor, id, 'article.withdraw', [...coming, 'PUBLISHED'], async (tx, { unpublishAt, publishedAt }) => {
    if (at && publishedAt && at <= publishedAt) return failed('past')
    const set = await tx.$executeRaw`
      UPDATE "Article" SET "unpublishAt" = ${at}
      WHERE id = ${id} AND (${at}::timestamptz IS NULL OR ${at}::timestamptz > now())`
    return set === 0 ? failed('past') : ok([changed('unpublishAt', unpublishAt, at)])
  })
}

/**
 * Says what was wrong in a published article and what is right: a dated notice on top of it, a version of its own, and
 * everything that is made of these (the page of all corrections, feeds, JSON-LD, the change log).
 * @param seen the version that the corrector saw, so that what is sent twice is printed once
 */
export async function correctArticle(
  actor: Actor,
  id: number,
  seen: number,
  text: string,
): Promise<Result<null, Refusal | Newer>> {
  return move(actor, id, 'article.correct', ['PUBLISHED'], async (tx, held) => {
    if (held.version !== seen) return failed({ conflict: await findConflict(tx, id) })
    const before = await tracesOf(tx, [id])
    await keepRevision(tx, id)
    await tx.$executeRaw`
      UPDATE "Article" SET version = version + 1, "versionNote" = ${text}, "editedById" = ${actor.id}, "updatedAt" = now()
      WHERE id = ${id}`
    await tx.$executeRaw`INSERT INTO "Correction" ("articleId", text, "publishedAt") VALUES (${id}, ${text}, now())`
    await recordChanges(tx, [{ articleId: id, kind: 'CORRECTED' }], before)
    return ok([{ field: 'correction', from: null, to: text }])
  })
}

/** Mends the wording of a notice that stands: there, and where a version says why there is one in the same words. */
export async function mendCorrection(
  actor: Actor,
  id: number,
  { of, text }: { of: number; text: string },
): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.correct', ['PUBLISHED'], async (tx) => {
    const former = await tx.correction.findFirst({ where: { id: of, articleId: id }, select: { text: true } })
    if (!former) return failed('not now')
    const before = await tracesOf(tx, [id])
    await tx.correction.update({ where: { id: of }, data: { text } })
    await tx.revision.updateMany({ where: { articleId: id, note: former.text }, data: { note: text } })
    await tx.$executeRaw`
      UPDATE "Article" SET "updatedAt" = now(),
        "versionNote" = CASE WHEN "versionNote" = ${former.text} THEN ${text} ELSE "versionNote" END
      WHERE id = ${id}`
    await recordChanges(tx, [{ articleId: id, kind: 'UPDATED' }], before)
    return ok([{ field: 'correction', from: former.text, to: text }])
  })
}

/** Gives an article another address. One that readers know leads there for good; one that they never knew is forgotten. */
export async function renameAtDesk(actor: Actor, id: number, to: string): Promise<Result<null, Refusal | NoAddress>> {
  return move(actor, id, 'article.rename', [...coming, 'PUBLISHED'], async (tx, held) => {
    const wasPublic = await tx.change.findFirst({ where: { articleId: id, kind: 'PUBLISHED' }, select: { id: true } })
    const renamed = wasPublic ? await moveArticle(tx, held, to) : await nameDraft(tx, id, to)
    return renamed.ok ? ok([{ field: 'slug', from: held.slug, to }]) : renamed
  }).catch(refuseTaken)
}

/**
 * Takes an article down: its address answers 410 in every form from now on, and says why.
 * @param named what the actor typed to show that this article is meant, its slug or how its headline begins; not asked for
 *   where it can be undone at once
 */
export async function takeDown(
  actor: Actor,
  id: number,
  { because, named }: { because: string; named?: string },
): Promise<Result<null, Refusal | 'another name'>> {
  return move(actor, id, 'article.withdraw', ['PUBLISHED'], async (tx, held) => {
    if (named !== undefined && !isNamed(held, named)) return failed('another name')
    await withdraw(tx, held, because)
    return ok([...moved(held, 'WITHDRAWN'), { field: 'withdrawnBecause', from: null, to: because }])
  })
}

/** Brings back what was taken down, under its address and its date. */
export async function restoreArticle(actor: Actor, id: number): Promise<Result<null, Refusal>> {
  return move(actor, id, 'article.withdraw', ['WITHDRAWN'], async (tx, held) => {
    if (!held.publishedAt) return failed('not now')
    await tx.article.update({ where: { id }, data: { status: 'PUBLISHED', withdrawnBecause: null } })
    await recordChanges(tx, [{ articleId: id, kind: 'PUBLISHED' }])
    return ok(moved(held, 'PUBLISHED'))
  })
}

const enough = 3 // words of a headline

function isNamed({ slug, title }: Held, named: string): boolean {
  const [typed, whole] = [wordsOf(named), wordsOf(title)]
  const begins = typed.every((word, index) => word === whole[index])
  return named.trim() === slug || (begins && typed.length >= Math.min(enough, whole.length))
}

function wordsOf(text: string): string[] {
  return text.normalize().toLowerCase().trim().split(/\s+/)
}

/** One deed on one article: its actor is asked for, its state is right, and it is written down with what it changed. */
async function move<E = never>(
  actor: Actor,
  id: number,
  action: Action,
  from: readonly Held['status'][],
  work: (tx: Tx, held: Held) => Promise<Result<Difference[], E | 'not now'>>,
): Promise<Result<null, Refusal | E>> {
  return transaction<Result<null, Refusal | E>>(async (tx) => {
    const held = await hold(tx, actor, action, id)
    if (!held.ok) return held
    if (!from.includes(held.value.status)) return failed('not now')
    const worked = await work(tx, held.value)
    if (!worked.ok) return worked
    await recordDeed(tx, actor, action, { kind: 'article', id, label: held.value.title }, worked.value)
    return ok(null)
  })
}

function moved({ status }: Held, to: Held['status']): Difference[] {
  return [{ field: 'status', from: status, to }]
}

function changed(field: string, from: Date | null, to: Date | null): Difference {
  return { field, from: from?.toISOString() ?? null, to: to?.toISOString() ?? null }
}

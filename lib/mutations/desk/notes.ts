import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { graceDays } from '../../grace.ts'
import { readMentions } from '../../notes/mentions.ts'
import { failed, ok, type Result } from '../../result.ts'
import { type Difference, recordDeed } from './audit.ts'
import { type Held, hold } from './held.ts'

type Refusal = 'absent' | 'forbidden'

/** Whom a note cannot ask: names that more than one has, and colleagues who may not read the article. */
export type Unasked = { ambiguous: string[] } | { shutOut: string[] }

export type Left = {
  id: number
  article: { id: number; title: string }
  /** By their names. */
  asked: string[]
  /** Those of them who want a letter about it. */
  letters: { name: string; email: string }[]
  /** What stands behind an @ and is nobody here. */
  unknown: string[]
}

/** Leaves a note on an article and asks whom it names. What the actor was asked on it before is answered by that. */
export async function leaveNote(
  actor: Actor,
  articleId: number,
  text: string,
): Promise<Result<Left, Refusal | Unasked>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.note', articleId)
    if (!held.ok) return held
    const { readers, shut } = await listColleagues(tx, held.value)
    const { found, ambiguous, shutOut, unknown } = readMentions(text, readers, shut)
    if (ambiguous.length > 0) return failed({ ambiguous })
    if (shutOut.length > 0) return failed({ shutOut })

    const asked = new Map(found.map(({ id, name }) => [id, name]))
    await tx.$executeRaw`DELETE FROM "Note" WHERE "authorId" = ${actor.id} AND "takenBackAt" < now() - make_interval(days => ${graceDays.record})`
    await markSeen(tx, actor, articleId)
    const { id } = await tx.note.create({
      data: {
        articleId,
        authorId: actor.id,
        text,
        mentions: {
          create: [...asked].map(([userId, name]) => ({
            userId,
            name,
            seenAt: userId === actor.id ? new Date() : null,
          })),
        },
      },
      select: { id: true },
    })
    await recordNote(tx, actor, held.value, [{ field: 'note', from: null, to: id }])
    const others = readers.filter((each) => each.id !== actor.id && asked.has(each.id))
    return ok({
      id,
      article: { id: articleId, title: held.value.title },
      asked: others.map(({ name }) => name),
      letters: others.filter(({ mentionsByMail }) => mentionsByMail),
      unknown,
    })
  })
}

/** Says that a note is done with, or that it is not after all. */
export async function settleNote(
  actor: Actor,
  articleId: number,
  id: number,
  isDone: boolean,
): Promise<Result<null, Refusal>> {
  const change = { field: `note ${id} done`, from: !isDone, to: isDone }
  return manage(actor, articleId, change, (tx) =>
    isDone
      ? tx.$executeRaw`
          UPDATE "Note" SET "settledAt" = now(), "settledById" = ${actor.id}
          WHERE id = ${id} AND "articleId" = ${articleId} AND "settledAt" IS NULL AND "takenBackAt" IS NULL`
      : tx.$executeRaw`
          UPDATE "Note" SET "settledAt" = NULL, "settledById" = NULL
          WHERE id = ${id} AND "articleId" = ${articleId} AND "settledAt" IS NOT NULL AND "takenBackAt" IS NULL`,
  )
}

/** Takes back a note of one's own; it asks nobody any more. */
export async function takeBackNote(actor: Actor, articleId: number, id: number): Promise<Result<null, Refusal>> {
  const change = { field: `note ${id} taken back`, from: false, to: true }
  return manage(
    actor,
    articleId,
    change,
    (tx) => tx.$executeRaw`
      UPDATE "Note" SET "takenBackAt" = now()
      WHERE id = ${id} AND "articleId" = ${articleId} AND "authorId" = ${actor.id} AND "takenBackAt" IS NULL`,
  )
}

/** Puts back what one took back, within a day. */
export async function putBackNote(actor: Actor, articleId: number, id: number): Promise<Result<null, Refusal>> {
  const change = { field: `note ${id} taken back`, from: true, to: false }
  return manage(
    actor,
    articleId,
    change,
    (tx) => tx.$executeRaw`
      UPDATE "Note" SET "takenBackAt" = NULL
      WHERE id = ${id} AND "articleId" = ${articleId} AND "authorId" = ${actor.id}
        AND "takenBackAt" > now() - make_interval(days => ${graceDays.record})`,
  )
}

/** One deed on one note: its actor is asked for, and it is written down when it changed something. */
async function manage(
  actor: Actor,
  articleId: number,
  change: Difference,
  work: (tx: Tx) => Promise<number>,
): Promise<Result<null, Refusal>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.note', articleId)
    if (!held.ok) return held
    if ((await work(tx)) === 0) return failed('absent')
    await recordNote(tx, actor, held.value, [change])
    return ok(null)
  })
}

/** Says that one has seen what one is asked on an article: it no longer waits on the overview. */
export async function seeMentions(actor: Actor, articleId: number): Promise<Result<null, 'forbidden'>> {
  if (!may(actor, 'article.note')) return failed('forbidden')
  await transaction((tx) => markSeen(tx, actor, articleId))
  return ok(null)
}

async function markSeen(tx: Tx, actor: Actor, articleId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Mention" SET "seenAt" = now() FROM "Note" AS note
    WHERE "userId" = ${actor.id} AND "seenAt" IS NULL AND note.id = "noteId" AND note."articleId" = ${articleId}`
}

/** Everybody at the desk, by whether they may read this article. */
async function listColleagues(tx: Tx, { createdById, status }: Held) {
  const everybody = await tx.user.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true, email: true, role: true, mentionsByMail: true },
  })
  const canRead = (each: (typeof everybody)[number]) => may(each, 'article.read', { ownerId: createdById, status })
  return { readers: everybody.filter(canRead), shut: everybody.filter((each) => !canRead(each)) }
}

/** Audited without its text: what is taken back is gone. */
async function recordNote(tx: Tx, actor: Actor, { id, title }: Held, changes: Difference[]): Promise<void> {
  await recordDeed(tx, actor, 'article.note', { kind: 'article', id, label: title }, changes)
}

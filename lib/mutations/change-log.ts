import { db } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'

const most = 5_000 // changes at a time

/**
 * Gives a place to the changes that can be seen by now, in the order of their ids behind all that have one. One process
 * does at a time, so that a place that can be seen means that all before it can. @returns how many
 */
export async function placeChanges(): Promise<number> {
  if (!(await db.change.findFirst({ where: { place: null }, orderBy: { id: 'asc' }, select: { id: true } }))) return 0
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadsheet change log'))`
    const placed = await tx.$executeRaw`
      UPDATE "Change" AS change SET place = next.place FROM (
        SELECT id, row_number() OVER (ORDER BY id) + (SELECT coalesce(max(place), 0) FROM "Change") AS place FROM (
          SELECT id FROM "Change" WHERE place IS NULL ORDER BY id LIMIT ${most}) AS unplaced) AS next
      WHERE change.id = next.id`
    if (placed > 0) await tx.$executeRaw`SELECT pg_notify('changes', 'placed')`
    return placed
  })
}

/**
 * Takes the turn of a follower for `seconds`; null while somebody else has it, or while it waits after a failure. A
 * follower that is new begins at the end of the log.
 */
export async function takeFollowersTurn(name: string, seconds: number): Promise<Turn | null> {
  await db.$executeRaw`
    INSERT INTO "Follower" (name, place) SELECT ${name}, coalesce(max(place), 0) FROM "Change" ON CONFLICT DO NOTHING`
  const [turn] = await db.$queryRaw<Turn[]>`
    UPDATE "Follower" SET "busyUntil" = clock_timestamp() + make_interval(secs => ${seconds})
    WHERE name = ${name} AND "busyUntil" <= clock_timestamp() RETURNING name, place, failures, "busyUntil"`
  return turn ?? null
}

export type Turn = { name: string; place: bigint; failures: number; busyUntil: Date }

/** Ends a turn: everything up to `place` is done. */
export async function moveOn({ name, busyUntil }: Turn, place: bigint): Promise<void> {
  await db.$executeRaw`
    UPDATE "Follower" SET place = ${place}, failures = 0, "busyUntil" = '-infinity' WHERE name = ${name} AND "busyUntil" = ${busyUntil}`
}

/** Ends a turn in which nothing was done; the next one comes after `seconds`. */
export async function waitAfterFailure({ name, busyUntil }: Turn, seconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "Follower" SET failures = failures + 1, "busyUntil" = clock_timestamp() + make_interval(secs => ${seconds})
    WHERE name = ${name} AND "busyUntil" = ${busyUntil}`
}

import { db } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'

/** How many attempts within an hour are free, and how many there may be. */
export type Limits = { free: number; most: number }

/**
 * Counts an attempt to sign in before it is made, so that many at once are counted, too.
 * @returns seconds to wait, and then it must not be made
 */
export async function countAttempt(key: string, { free, most }: Limits): Promise<number> {
  return transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "SignInFailure" VALUES (${key}, 0, clock_timestamp(), clock_timestamp()) ON CONFLICT DO NOTHING`
    await tx.$executeRaw`
      UPDATE "SignInFailure" SET failures = 0, since = clock_timestamp(), until = clock_timestamp()
      WHERE key = ${key} AND since < clock_timestamp() - interval '1 hour'`
    const [known] = await tx.$queryRaw<{ failures: number; wait: number }[]>`
      SELECT failures, extract(epoch FROM until - clock_timestamp())::float AS wait
      FROM "SignInFailure" WHERE key = ${key} FOR UPDATE`
    if (!known) return 0
    if (known.failures > free && known.wait > 0) return Math.ceil(known.wait) // what is free never waits, even if a clock is set back
    const failures = known.failures + 1
    if (failures >= most)
      await tx.$executeRaw`
        UPDATE "SignInFailure" SET failures = ${failures}, until = since + interval '1 hour' WHERE key = ${key}`
    else
      await tx.$executeRaw`
        UPDATE "SignInFailure" SET failures = ${failures}, until = clock_timestamp() + make_interval(secs => ${pause(failures, free)})
        WHERE key = ${key}`
    return 0
  })
}

/** Seconds: nothing at first, then twice as long each time, half an hour at most. */
function pause(failures: number, free: number): number {
  return failures > free ? 2 ** Math.min(failures - free, 11) : 0
}

export async function forgetAttempts(key: string): Promise<void> {
  await db.signInFailure.deleteMany({ where: { key } })
}

/** An attempt that succeeded was none against anybody. */
export async function takeBackAttempt(key: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "SignInFailure" SET failures = greatest(0, failures - 1), until = since WHERE key = ${key}`
}

/** After an hour an attempt counts no longer (see `countAttempt`). */
export async function forgetOldAttempts(): Promise<void> {
  await db.$executeRaw`DELETE FROM "SignInFailure" WHERE since < clock_timestamp() - interval '1 hour'`
}

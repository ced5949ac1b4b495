import { db } from '../db/client.ts'

/** For how many seconds the follower of the change log waits that waits longest. */
export async function followerWaits(): Promise<number> {
  const [row] = await db.$queryRaw<{ wait: number }[]>`
    SELECT extract(epoch FROM "busyUntil" - clock_timestamp())::float8 AS wait FROM "Follower"
    ORDER BY "busyUntil" DESC LIMIT 1`
  return row?.wait ?? 0
}

/** Lets the time pass that it waits. */
export async function endFollowersWait(): Promise<void> {
  await db.$executeRaw`UPDATE "Follower" SET "busyUntil" = clock_timestamp()`
}

import { db } from '../db/client.ts'

/** For how many seconds the only follower of the change log waits. */
export async function followerWaits(): Promise<number> {
  const [row] = await db.$queryRaw<{ wait: number }[]>`
    SELECT extract(epoch FROM "busyUntil" - clock_timestamp())::float8 AS wait FROM "Follower"`
  return row?.wait ?? 0
}

/** Lets the time pass that it waits. */
export async function endFollowersWait(): Promise<void> {
  await db.$executeRaw`UPDATE "Follower" SET "busyUntil" = clock_timestamp()`
}

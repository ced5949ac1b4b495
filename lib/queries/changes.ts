import { db } from '../db/client.ts'

export type ChangeTags = { id: bigint; tags: string[] }

/** What these changes touched; a range, because one statement may have added several. */
export async function listChangeTags(from: bigint, to: bigint): Promise<ChangeTags[]> {
  return db.change.findMany({ where: { id: { gte: from, lte: to } }, select: { id: true, tags: true } })
}

/** What was touched since a moment, by the database's clock; null when that is more than `most` changes. */
export async function listChangeTagsSince(seconds: number, most = 5000): Promise<ChangeTags[] | null> {
  const rows = await db.$queryRaw<ChangeTags[]>`
    SELECT id, tags FROM "Change" WHERE id > (SELECT coalesce(max(id), 0) - ${most} FROM "Change")
      AND at > now() - make_interval(secs => ${seconds})`
  return rows.length >= most ? null : rows
}

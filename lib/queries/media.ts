import { db } from '../db/client.ts'
import type { Named } from '../media/file-name.ts'

/** The picture whose file has, or had, this hash, and whether it was deleted; null when there is none. */
export async function findPictureOfFile(hash: string): Promise<(Named & { isDeleted: boolean }) | null> {
  const [picture] = await db.$queryRaw<(Named & { isDeleted: boolean })[]>`
    SELECT hash, type, "focalX", "focalY", "deletedAt" IS NOT NULL AS "isDeleted" FROM "Media"
    WHERE hash = ${hash} OR id = (SELECT "mediaId" FROM "FormerPicture" WHERE hash = ${hash})`
  return picture ?? null
}

import type { Tx } from '../db/client.ts'
import { failed, ok, type Result } from '../result.ts'

/** A picture that a text names and that was deleted: what it shows. */
export type DeletedPicture = { deletedPicture: string }

/**
 * Holds the pictures that a text names until it is saved, so that nobody deletes one meanwhile. Asked before the article is
 * taken, as whoever replaces a picture takes it first, too.
 */
export async function holdNamedPictures(tx: Tx, body: string): Promise<Result<null, DeletedPicture>> {
  const hashes = Array.from(body.matchAll(/\/media\/([0-9a-f]{32})/g), ([, hash = '']) => hash)
  if (hashes.length === 0) return ok(null)
  const named = await tx.$queryRaw<{ alt: string; isDeleted: boolean }[]>`
    SELECT alt, "deletedAt" IS NOT NULL AS "isDeleted" FROM "Media"
    WHERE hash = ANY(${hashes}) OR id IN (SELECT "mediaId" FROM "FormerPicture" WHERE hash = ANY(${hashes}))
    ORDER BY id FOR SHARE`
  const deleted = named.find(({ isDeleted }) => isDeleted)
  return deleted ? failed({ deletedPicture: deleted.alt }) : ok(null)
}

import type { Tx } from '../../db/client.ts'

/** Of these pictures those that readers see, or are about to: a text that is scheduled or published, or a page of the house, names them. */
export async function settledPictures(tx: Pick<Tx, '$queryRaw'>, ids: string[]): Promise<Set<string>> {
  const settled = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT m.id, ARRAY(SELECT m.hash UNION ALL SELECT f.hash FROM "FormerPicture" f WHERE f."mediaId" = m.id) AS hashes
      FROM "Media" m WHERE m.id = ANY(${ids})) AS picture
    WHERE EXISTS (SELECT FROM "Article"
        WHERE pictures && hashes AND pictures IS NOT NULL AND status IN ('SCHEDULED', 'PUBLISHED'))
      OR EXISTS (SELECT FROM "Page" WHERE pictures && hashes)`
  return new Set(settled.map(({ id }) => id))
}

import { db } from '../db/client.ts'

/** The file that took the place of one that a picture was before; null when it is none. */
export async function findPresentFile(formerHash: string): Promise<{ hash: string; type: string } | null> {
  const former = await db.formerPicture.findUnique({
    where: { hash: formerHash },
    select: { media: { select: { hash: true, type: true } } },
  })
  return former?.media ?? null
}

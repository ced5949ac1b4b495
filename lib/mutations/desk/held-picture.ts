import { type Action, type Actor, may, ownedPicture } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { graceDays } from '../../grace.ts'
import { settledPictures } from '../../queries/desk/settled-pictures.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { PictureText } from './media.ts'

export type HeldPicture = PictureText & { id: string; hash: string; type: string; uploaderId: string | null }

/** Takes a picture into this transaction's hands, if the actor may do this to it: one of the library, or one of the bin. */
export async function holdPicture(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: string,
  place: 'library' | 'bin' = 'library',
): Promise<Result<HeldPicture, 'absent' | 'forbidden'>> {
  const [held] = await tx.$queryRaw<(HeldPicture & { place: string | null })[]>`
    SELECT id, hash, type, alt, credit, caption, "focalX", "focalY", "uploaderId",
      CASE WHEN "deletedAt" IS NULL THEN 'library' WHEN "deletedAt" > now() - make_interval(days => ${graceDays.picture}) THEN 'bin' END AS place
    FROM "Media" WHERE id = ${id} FOR UPDATE`
  if (held?.place !== place) return failed('absent')
  const isSettled = (await settledPictures(tx, [id])).has(id)
  return may(actor, action, ownedPicture(held.uploaderId, isSettled)) ? ok(held) : failed('forbidden')
}

import type { Actor } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { fileNames } from '../../media/file-name.ts'
import { dropCuts, layAside, layBack } from '../../media/store.ts'
import { tags } from '../../press/tags.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordChange } from '../changes.ts'
import { recordDeed } from './audit.ts'
import { holdPicture } from './held-picture.ts'

/**
 * Puts a picture that no article and no page of the house names into the bin, from which it can be restored for seven days.
 * Nobody is sent its files from then on.
 */
export async function deletePicture(actor: Actor, id: string): Promise<Result<null, 'absent' | 'forbidden' | 'used'>> {
  return transaction(async (tx) => {
    const held = await holdPicture(tx, actor, 'media.delete', id)
    if (!held.ok) return held
    const hashes = await hashesOf(tx, held.value)
    if (await isNamed(tx, hashes)) return failed('used')
    await tx.$executeRaw`UPDATE "Media" SET "deletedAt" = now() WHERE id = ${id}`
    await recordChange(tx, 'RELABELLED', hashes.map(tags.file), {})
    await recordDeletion(tx, actor, held.value, true)
    await dropCuts(held.value.hash)
    await layAside(fileNames(held.value)) // should this not be the end of it, lib/mutations/bin.ts puts it right
    return ok(null)
  })
}

export async function restorePicture(actor: Actor, id: string): Promise<Result<null, 'absent' | 'forbidden'>> {
  return transaction(async (tx) => {
    const held = await holdPicture(tx, actor, 'media.delete', id, 'bin')
    if (!held.ok) return held
    await tx.$executeRaw`UPDATE "Media" SET "deletedAt" = NULL WHERE id = ${id}`
    await recordDeletion(tx, actor, held.value, false)
    await layBack(fileNames(held.value))
    return ok(null)
  })
}

/** Of its file, and of those that it had before. */
async function hashesOf(tx: Tx, { id, hash }: { id: string; hash: string }): Promise<string[]> {
  const former = await tx.formerPicture.findMany({ where: { mediaId: id }, select: { hash: true } })
  return [hash, ...former.map((each) => each.hash)]
}

/** Whether a text names one of them. Who saves such a text holds the picture: lib/mutations/named-pictures.ts. */
async function isNamed(tx: Tx, hashes: string[]): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ isNamed: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Article" WHERE pictures && ${hashes} AND pictures IS NOT NULL)
      OR EXISTS (SELECT FROM "Page" WHERE pictures && ${hashes}) AS "isNamed"`
  return found?.isNamed ?? false
}

async function recordDeletion(tx: Tx, actor: Actor, { id, alt }: { id: string; alt: string }, to: boolean) {
  await recordDeed(tx, actor, 'media.delete', { kind: 'picture', id, label: alt }, [
    { field: 'deleted', from: !to, to },
  ])
}

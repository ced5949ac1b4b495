import { db } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'
import { graceDays } from '../grace.ts'
import { fileName, fileNames, readFileName } from '../media/file-name.ts'
import { dropAside, dropCuts, dropFiles, isThere, layAside, layBack, listAside } from '../media/store.ts'
import { recordDeed } from './desk/audit.ts'
import { oneByOne } from './one-by-one.ts'

const atOnce = 50

type Kept = { hash: string; type: string }

/**
 * Deletes for good what has been in the bin for seven days by the database's clock: files first, the row last, so that what
 * was interrupted is begun again by its row. @returns how many pictures
 */
export async function emptyBin(): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Media" WHERE "deletedAt" <= now() - make_interval(days => ${graceDays.picture}) ORDER BY "deletedAt", id LIMIT ${atOnce}`
  return oneByOne(due, deleteForGood)
}

async function deleteForGood(id: string): Promise<boolean> {
  return transaction(async (tx) => {
    const [picture] = await tx.$queryRaw<(Kept & { alt: string })[]>`
      SELECT hash, type, alt FROM "Media" WHERE id = ${id} AND "deletedAt" <= now() - make_interval(days => ${graceDays.picture})
      FOR UPDATE SKIP LOCKED`
    if (!picture) return false
    const names = fileNames(picture)
    await dropFiles(names)
    await dropAside(names)
    await dropCuts(picture.hash)
    await tx.media.delete({ where: { id } })
    await recordDeed(tx, null, 'media.delete', { kind: 'picture', id, label: picture.alt }, [
      { field: 'file', from: fileName(picture), to: null },
    ])
    return true
  })
}

/**
 * Puts right what was interrupted between a row and its files: those of a picture in the bin lie aside, those of any other in
 * their places, and those of none are dropped.
 */
export async function tidyBin(): Promise<void> {
  const deleted = await db.$queryRaw<Kept[]>`SELECT hash, type FROM "Media" WHERE "deletedAt" IS NOT NULL`
  const strays: string[] = []
  for (const row of deleted) for (const name of fileNames(row)) if (await isThere(name)) strays.push(name)
  for (const name of [...strays, ...(await listAside())]) await settle(name)
}

/** Whoever moves a picture's files holds its row until it is done with both. */
async function settle(name: string): Promise<void> {
  const hash = readFileName(name)?.hash ?? ''
  await transaction(async (tx) => {
    const [picture] = await tx.$queryRaw<{ isDeleted: boolean }[]>`
      SELECT "deletedAt" IS NOT NULL AS "isDeleted" FROM "Media" WHERE hash = ${hash} FOR SHARE`
    if (!picture) await dropAside([name])
    else if (picture.isDeleted) await layAside([name])
    else await layBack([name])
  })
}

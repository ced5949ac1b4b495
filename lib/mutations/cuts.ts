import { transaction } from '../db/transaction.ts'
import { cutPicture } from '../media/cut.ts'
import type { Cuttable } from '../media/cut-size.ts'
import { cutName, fileName, type Named } from '../media/file-name.ts'
import { keepFile, loadFile } from '../media/store.ts'
import type { Shape } from '../urls.ts'

/**
 * Makes a cut of a picture and keeps it beside its file. Nobody moves its focal point or changes its file meanwhile, so that
 * what lies there is always a cut of what is there. @returns whether `name` is what this cut is called
 */
export async function keepCut(hash: string, shape: Shape, name: string): Promise<boolean> {
  return transaction(async (tx) => {
    const [picture] = await tx.$queryRaw<(Named & Cuttable)[]>`
      SELECT hash, type, width, height, "focalX", "focalY" FROM "Media" WHERE hash = ${hash} AND "deletedAt" IS NULL FOR SHARE`
    if (!picture || cutName(picture, shape) !== name) return false
    const file = await loadFile(fileName(picture))
    if (file) await keepFile(name, await cutPicture(file, picture, shape))
    return file !== null
  })
}

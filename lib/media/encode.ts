import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { failed, ok, type Result } from '../result.ts'
import type { PictureType } from './file-name.ts'
import { limits } from './limits.ts'
import { type RasterKind, sniff } from './sniff.ts'

/** A picture as the paper keeps it: made anew from its pixels alone, upright, without what a camera wrote into it. */
export type Encoded = {
  hash: string // of `full`
  type: PictureType
  width: number
  height: number
  full: Buffer
  small: Buffer
}

export type PictureFault = 'no picture' | 'too large' | 'too many pixels' | 'damaged'

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a picture that somebody sent and writes it anew. Photographs stay JPEG, which every feed reader knows; what may be
 * transparent or drawn becomes WebP. Of something that moves, the first frame is kept.
 * Pictures wait for each other: one of 40 million pixels takes 160 MB while it is read.
 */
export function encodePicture(file: Uint8Array): Promise<Result<Encoded, PictureFault>> {
  if (file.byteLength > limits.bytes) return Promise.resolve(failed('too large'))
  const kind = sniff(file)
  if (!kind) return Promise.resolve(failed('no picture'))
  const turn = last.then(() => encode(file, kind))
  last = turn
  return turn
}

async function encode(file: Uint8Array, kind: RasterKind): Promise<Result<Encoded, PictureFault>> {
  const options = { limitInputPixels: limits.pixels, failOn: 'truncated', pages: 1, sequentialRead: true } as const
  try {
    // Its head alone, before any pixel is read.
    const { width, height } = await sharp(file, { ...options, limitInputPixels: false }).metadata()
    if (width * height > limits.pixels) return failed('too many pixels')

    const type = kind === 'jpeg' ? 'image/jpeg' : 'image/webp'
    const write = (side: number) => {
      const upright = sharp(file, options)
        .timeout({ seconds: limits.seconds })
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
      return (
        type === 'image/jpeg' ? upright.jpeg({ quality: 82, mozjpeg: true }) : upright.webp({ quality: 84 })
      ).toBuffer({ resolveWithObject: true })
    }
    const full = await write(limits.side)
    const small = await write(limits.smallSide)
    const hash = createHash('sha256').update(full.data).digest('hex').slice(0, 32)
    return ok({ hash, type, width: full.info.width, height: full.info.height, full: full.data, small: small.data })
  } catch {
    return failed('damaged') // whatever the decoder stumbled over lies in the file
  }
}

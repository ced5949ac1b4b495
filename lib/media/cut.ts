import sharp from 'sharp'
import type { Shape } from '../urls.ts'
import { type Cuttable, cutPart, cutSize } from './cut-size.ts'
import { limits } from './limits.ts'

/** Cuts a file of the library: a JPEG, which whoever shows an article can read; what was transparent is white. */
export function cutPicture(file: Uint8Array, picture: Cuttable, shape: Shape): Promise<Buffer> {
  return sharp(file, { limitInputPixels: limits.pixels })
    .timeout({ seconds: limits.seconds })
    .extract(cutPart(picture, shape))
    .resize({ ...cutSize(picture, shape), fit: 'fill' })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

import { z } from 'zod'
import { type Encoded, encodePicture, type PictureFault } from '../media/encode.ts'
import { deskWords } from '../messages/desk/words.ts'
import type { PictureText } from '../mutations/desk/media.ts'
import { failed, ok, type Result } from '../result.ts'
import { asTyped } from './opened.ts'

const t = deskWords()

const text = (most: number) => z.string(t('form.required')).trim().max(most, t('form.tooLong', { most }))

const required = (most: number) => text(most).min(1, t('form.required'))

const percent = z.coerce
  .number()
  .min(0)
  .max(100)
  .default(50)
  .transform((value) => Math.round(value) / 100)

/** What somebody says of a picture: what it shows and whose it is have to be said. */
export const pictureText = z.object({
  alt: required(500),
  credit: required(200),
  caption: text(1000).default(''),
  focalX: percent,
  focalY: percent,
})

/** The same as the form holds it: the point that matters in percent. */
export function pictureAsTyped({ alt, credit, caption, focalX, focalY }: PictureText): Record<string, string> {
  const [x, y] = [focalX, focalY].map((at) => Math.round(at * 100))
  return asTyped({ alt, credit, caption, focalX: x, focalY: y })
}

/** The picture that a form brings, made anew. */
export async function readPicture(form: FormData): Promise<Result<Encoded, PictureFault | 'missing'>> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return failed('missing')
  const encoded = await encodePicture(new Uint8Array(await file.arrayBuffer()))
  return encoded.ok ? ok(encoded.value) : encoded
}

import { ask } from './ask.ts'

export type Uploaded = { src: string; alt: string; width: string; height: string }
export type UploadTrouble = 'too large' | 'no answer'

const largest = 25 * 1024 * 1024

/** Sends a picture to the desk. Its size is measured here, so that the page keeps its place for it. */
export async function upload(file: File, address: string): Promise<Uploaded | UploadTrouble> {
  if (file.size > largest) return 'too large'
  const form = new FormData()
  form.set('file', file)
  const [size, answer] = await Promise.all([
    createImageBitmap(file).catch(() => null),
    ask<{ url: string; alt?: string }>(address, form),
  ])
  if (!answer.ok) return 'no answer'
  const { url, alt = '' } = answer.value
  return { src: url, alt, width: String(size?.width ?? ''), height: String(size?.height ?? '') }
}

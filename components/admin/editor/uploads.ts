import { ask } from './ask.ts'

export type Uploaded = { src: string; width: string; height: string }
export type UploadTrouble = 'too large' | 'no answer'

const largest = 25 * 1024 * 1024

/** Sends a picture to the desk, with what was said of it. */
export async function upload(
  file: File,
  said: Record<string, string>,
  address: string,
): Promise<Uploaded | UploadTrouble> {
  if (file.size > largest) return 'too large'
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(said)) form.set(name, value)
  const answer = await ask<{ url: string; width: number; height: number }>(address, form)
  if (!answer.ok) return 'no answer'
  const { url, width, height } = answer.value
  return { src: url, width: String(width), height: String(height) }
}

import { limits } from '#lib/media/limits.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { failed, ok, type Result } from '#lib/result.ts'

export type Uploaded = { src: string; width: string; height: string }

/** Why a picture is not at the desk; `file`: no other words, and no second try, will bring this file there. */
export type Refused = { reason: string; file: boolean }

/**
 * Sends a picture to the desk, with what was said of it.
 * @param onProgress hears how much of it has left, 0–1; the desk looks at it when all of it has come
 */
export function upload(
  file: File,
  said: Record<string, string>,
  address: string,
  onProgress: (share: number) => void,
): Promise<Result<Uploaded, Refused>> {
  const t = deskWords()
  if (file.size > limits.bytes) {
    return Promise.resolve(failed({ reason: t('media.fault.too large'), file: true }))
  }
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(said)) form.set(name, value)
  return new Promise((settle) => {
    const request = new XMLHttpRequest() // a fetch does not say how much has left
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onloadend = () => settle(read(request))
    request.open('POST', address)
    request.send(form)
  })
}

function read({ status, responseText }: XMLHttpRequest): Result<Uploaded, Refused> {
  const t = deskWords()
  const answer = parse(responseText)
  const { url, width, height, detail, field } = answer
  if (status === 201 && typeof url === 'string') return ok({ src: url, width: String(width), height: String(height) })
  if (status === 413) return failed({ reason: t('media.fault.too large'), file: true })
  if (typeof detail === 'string') return failed({ reason: detail, file: field === 'file' })
  return failed({ reason: t('write.noAnswer'), file: false })
}

function parse(text: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(text) }
  } catch {
    return {} // no answer, or one of somebody between
  }
}

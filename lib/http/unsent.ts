import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { adminPaths } from '../urls.ts'

/** Where the server writes, for the page that gives it back, what somebody sent whose session has ended. */
export const unsentHeader = 'x-desk-unsent'

const largest = 1024 * 1024 // bytes: of a stranger no more is read

const unsent = z.object({
  /** Where it was sent to: path and query. */
  to: z.string().regex(/^\/(?!\/)/),
  /** Names and values as they were sent, but for files and secrets. */
  fields: z.array(z.tuple([z.string(), z.string()])),
  hasFiles: z.boolean(),
})
export type Unsent = z.output<typeof unsent>

/** What a browser sends of its own accord, without a script, from a page for which one has to be signed in. */
export function isPlainForm({ method, url = '', headers }: IncomingMessage): boolean {
  const { 'content-type': type = '', 'content-length': length, 'sec-fetch-mode': mode } = headers
  const isForm = method === 'POST' && mode === 'navigate' && type.startsWith('multipart/form-data')
  return isForm && Number(length) <= largest && !/^\/admin\/(?:sign-in|forgotten|invitation|new-password)\b/.test(url)
}

/** Makes of a form that cannot be taken a request for the page that keeps what was typed until one is signed in. */
export async function askToSignIn(request: IncomingMessage): Promise<void> {
  const { headers, url = '' } = request
  const type = { 'content-type': headers['content-type'] ?? '' }
  const sent = new Response(Readable.toWeb(request) as ReadableStream, { headers: type })
  const form = await sent.formData().catch(() => new FormData()) // cut off, or none at all
  const fields = [...form].flatMap(([name, value]): Unsent['fields'] =>
    typeof value === 'string' && !/password/i.test(name) ? [[name, value]] : [],
  )
  const hasFiles = [...form.values()].some((value) => typeof value !== 'string' && value.size > 0)
  headers[unsentHeader] = encodeURIComponent(JSON.stringify({ to: url, fields, hasFiles } satisfies Unsent))
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete headers[name]
  Object.assign(request, { method: 'GET', url: adminPaths.ended() })
}

/** Null when nothing was sent; without our server anybody may have written the header. */
export function readUnsent(header: string | null): Unsent | null {
  try {
    return unsent.safeParse(JSON.parse(decodeURIComponent(header ?? ''))).data ?? null
  } catch {
    return null
  }
}

/** What somebody may have written, of all that a form sends: not its own bookkeeping. */
export function writtenIn({ fields }: Unsent): string[] {
  const typed = fields.filter(([name]) => !/^\$|^opened\./.test(name)).map(([, value]) => value.trim())
  return [...new Set(typed.filter((value) => /\s/.test(value)))]
}

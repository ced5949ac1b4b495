import { env } from '#lib/env.ts'
import { absent } from '#lib/http/absent.ts'
import { textResponse } from '#lib/http/text.ts'

export const dynamic = 'force-dynamic'

/** What proves to search engines of IndexNow that the key is ours; lib/press/address.ts has it printed for /{key}.txt. */
export function GET(): Response {
  const { INDEXNOW_KEY } = env()
  return INDEXNOW_KEY ? textResponse(INDEXNOW_KEY) : absent(null)
}

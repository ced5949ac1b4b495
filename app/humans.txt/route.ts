import { humansTxt } from '#lib/formats/well-known.ts'
import { textResponse } from '#lib/http/text.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return textResponse(humansTxt())
}

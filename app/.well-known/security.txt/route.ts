import { env } from '#lib/env.ts'
import { securityTxt } from '#lib/formats/well-known.ts'
import { absent } from '#lib/http/absent.ts'
import { textResponse } from '#lib/http/text.ts'
import { readToday } from '#lib/queries/today.ts'

export const dynamic = 'force-dynamic'

/** Whom to tell of a hole; nobody when there is nobody to tell. */
export function GET(): Response {
  const { SECURITY_CONTACT } = env()
  return SECURITY_CONTACT ? textResponse(securityTxt(SECURITY_CONTACT, readToday())) : absent(null)
}

import { securityTxt } from '#lib/formats/well-known.ts'
import { absent } from '#lib/http/absent.ts'
import { textResponse } from '#lib/http/text.ts'
import { readToday } from '#lib/queries/today.ts'
import { settings } from '#lib/settings/settings.ts'

export const dynamic = 'force-dynamic'

/** Whom to tell of a hole; nobody when there is nobody to tell. */
export function GET(): Response {
  const { securityContact } = settings()
  return securityContact ? textResponse(securityTxt(securityContact, readToday())) : absent(null)
}

import { absolute, adminPaths } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

/** Where a password manager sends those who have a password here (w3.org/TR/change-password-url). */
export function GET(): Response {
  return new Response(null, { status: 302, headers: { location: absolute(adminPaths.account()) } })
}

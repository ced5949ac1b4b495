import { hashToken } from '../../auth/token.ts'
import { db } from '../../db/client.ts'

/** The cookie in which the browser holds its session, by our prefix (lib/auth/auth.ts): token and signature. */
const cookieName = /(?:^|;\s*)(?:__Secure-)?broadsheet\.session_token=([\w%.+/=-]+)/

/**
 * Whether a browser holds a session that has not ended. It opens no door: the signature of the cookie is looked at where
 * something is done (lib/auth/viewer.ts).
 */
export async function holdsSession(cookies = ''): Promise<boolean> {
  const [, held] = cookieName.exec(cookies) ?? []
  const [token] = held?.split('.') ?? []
  if (!token) return false
  const found = await db.session.findFirst({
    where: { token: hashToken(token), expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { id: true },
  })
  return found !== null
}

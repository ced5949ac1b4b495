import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { nextCookies } from 'better-auth/next-js'
import { twoFactor } from 'better-auth/plugins'
import { signInStore } from '../db/sign-in-store.ts'
import { env } from '../env.ts'
import { clientHeader } from '../http/client.ts'
import { sendPasswordLink } from '../mail/messages.ts'
import { recordOwn } from '../mutations/desk/audit.ts'
import { findActor } from '../queries/desk/users.ts'
import { settings } from '../settings/settings.ts'
import { adminPaths } from '../urls.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { longest, shortest } from './password-length.ts'

const days = 24 * 60 * 60

export type Auth = ReturnType<typeof makeAuth>

const kept = globalThis as { broadsheetAuth?: { name: string; auth: Auth } }

/**
 * Who signs people in, under the name that the paper has now. Made when first asked for: `next build` loads this file and
 * has no secret.
 */
export function auth(): Auth {
  const { name } = settings()
  if (kept.broadsheetAuth?.name !== name) kept.broadsheetAuth = { name, auth: makeAuth(name) }
  return kept.broadsheetAuth.auth
}

function makeAuth(name: string) {
  const { SITE_URL, AUTH_SECRET } = env()
  return betterAuth({
    appName: name,
    baseURL: SITE_URL,
    basePath: adminPaths.auth(),
    secret: AUTH_SECRET ?? '',
    database: signInStore,
    trustedOrigins: [SITE_URL],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false }, // lib/auth/backoff.ts, which also counts for forms
    emailAndPassword: {
      enabled: true,
      disableSignUp: true, // who is invited comes in (lib/mutations/desk/invitations.ts)
      minPasswordLength: shortest,
      maxPasswordLength: longest,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * 60,
      onPasswordReset: ({ user }) => recordOwn(user, 'user.password'),
      sendResetPassword: ({ user, token }) => sendPasswordLink(user, token),
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 14 * days, updateAge: 1 * days, cookieCache: { enabled: false } },
    databaseHooks: {
      // Whoever is shut out gets no session, whichever way they come.
      session: { create: { before: async ({ userId }) => (await findActor(userId)) !== null } },
    },
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      cookiePrefix: 'broadsheet',
      database: { generateId: false },
      defaultCookieAttributes: { path: adminPaths.overview(), sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [clientHeader] },
      useSecureCookies: SITE_URL.startsWith('https:'),
    },
    plugins: [
      twoFactor({ issuer: name, twoFactorTable: 'twoFactor' }),
      passkey({ rpID: new URL(SITE_URL).hostname, rpName: name, origin: SITE_URL }),
      nextCookies(), // last, so that it sees what the others set
    ],
  })
}

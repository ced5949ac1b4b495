import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { nextCookies } from 'better-auth/next-js'
import { twoFactor } from 'better-auth/plugins'
import { signInStore } from '../db/sign-in-store.ts'
import { env } from '../env.ts'
import { clientHeader } from '../http/client.ts'
import { sendPasswordLink } from '../mail/messages.ts'
import { findActor } from '../queries/desk/users.ts'
import { adminPaths } from '../urls.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { longest, shortest } from './password-length.ts'

const days = 24 * 60 * 60

export type Auth = ReturnType<typeof makeAuth>

const kept = globalThis as { broadsheetAuth?: Auth }

/** Who signs people in. Made when first asked for: `next build` loads this file and has no secret. */
export function auth(): Auth {
  kept.broadsheetAuth ??= makeAuth()
  return kept.broadsheetAuth
}

function makeAuth() {
  const { SITE_URL, SITE_NAME, AUTH_SECRET } = env()
  return betterAuth({
    appName: SITE_NAME,
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
      twoFactor({ issuer: SITE_NAME, twoFactorTable: 'twoFactor' }),
      passkey({ rpID: new URL(SITE_URL).hostname, rpName: SITE_NAME, origin: SITE_URL }),
      nextCookies(), // last, so that it sees what the others set
    ],
  })
}

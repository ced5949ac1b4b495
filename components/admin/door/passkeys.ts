import { passkeyClient } from '@better-auth/passkey/client'
import { createAuthClient } from 'better-auth/client'

// In the browser only: WebAuthn is a conversation with the device.
const client = () => createAuthClient({ basePath: '/admin/auth', plugins: [passkeyClient()] })

/** Whether this browser knows passkeys. */
export function knowsPasskeys(): boolean {
  return 'PublicKeyCredential' in window
}

/** Opens the desk when the device proves who is there. */
export async function signInWithPasskey(next: string): Promise<boolean> {
  const { error } = (await client().signIn.passkey()) ?? { error: true }
  if (error) return false
  const target = URL.parse(next, location.origin)
  location.assign(target?.origin === location.origin && target.pathname.startsWith('/admin') ? target : '/admin')
  return true
}

export async function addPasskey(name: string): Promise<boolean> {
  const result = await client().passkey.addPasskey({ name })
  return !result?.error
}

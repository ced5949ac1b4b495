import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { recordOwn } from '#lib/mutations/desk/audit.ts'

// What passkeys need: a browser has to speak to somebody while it signs. Everything else that signs people in goes through
// forms (app/admin), which count attempts and work before scripts load.
const spoken =
  /\/passkey\/(generate-register-options|verify-registration|generate-authenticate-options|verify-authentication)$/

const made = z.object({ id: z.string(), name: z.string().nullish() })

async function handle(request: Request): Promise<Response> {
  const [, step] = spoken.exec(new URL(request.url).pathname) ?? []
  if (!step) return new Response(null, { status: 404 })
  const response = await auth().handler(request)
  if (step === 'verify-registration' && response.ok) await recordPasskey(await response.clone().json())
  return response
}

async function recordPasskey(answer: unknown): Promise<void> {
  const [viewer, passkey] = [await getViewer(), made.safeParse(answer).data]
  const name = passkey?.name || passkey?.id || null
  if (viewer) await recordOwn(viewer, 'user.self', [{ field: 'passkey', from: null, to: name }])
}

export { handle as GET, handle as POST }

import { auth } from '#lib/auth/auth.ts'

// What passkeys need: a browser has to speak to somebody while it signs. Everything else that signs people in goes through
// forms (app/admin), which count attempts and work before scripts load.
const spoken =
  /\/passkey\/(generate-register-options|verify-registration|generate-authenticate-options|verify-authentication)$/

async function handle(request: Request): Promise<Response> {
  if (!spoken.test(new URL(request.url).pathname)) return new Response(null, { status: 404 })
  return auth().handler(request)
}

export { handle as GET, handle as POST }

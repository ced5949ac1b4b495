export type Trouble = 'offline' | 'signed out' | 'refused'
export type Answer<T> = { ok: true; value: T } | { ok: false; error: Trouble }

const patience = 15_000 // milliseconds

/** Asks the desk for something, or tells it something. Who is signed out is sent to sign in: that is an answer, too. */
export async function ask<T>(address: string, body?: unknown, signal?: AbortSignal): Promise<Answer<T>> {
  const form = body instanceof FormData
  const limit = form ? [] : [AbortSignal.timeout(patience)]
  try {
    const response = await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([...limit, ...(signal ? [signal] : [])]),
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      ...(form || body === undefined ? {} : { headers: { 'content-type': 'application/json' } }),
    })
    if (response.type === 'opaqueredirect') return { ok: false, error: 'signed out' }
    if (response.status >= 500) return { ok: false, error: 'offline' }
    return response.ok ? { ok: true, value: await response.json() } : { ok: false, error: 'refused' }
  } catch {
    return { ok: false, error: 'offline' }
  }
}

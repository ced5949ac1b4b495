/** `absent`: what it is about is not there, or not for this person. `refused`: the desk cannot read what it was sent. */
export type Trouble = 'offline' | 'signed out' | 'absent' | 'too long' | 'refused'
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
    if (response.ok) return { ok: true, value: await response.json() }
    return { ok: false, error: response.status === 404 ? 'absent' : response.status === 413 ? 'too long' : 'refused' }
  } catch {
    return { ok: false, error: 'offline' }
  }
}

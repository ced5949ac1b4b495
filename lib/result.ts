/** Expected failure is a value: `error` is a literal union that the caller must answer. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function failed<E>(error: E): { ok: false; error: E } {
  return { ok: false, error }
}

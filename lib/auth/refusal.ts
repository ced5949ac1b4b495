import { APIError } from 'better-auth/api'

/** What the library that signs people in says no to is no error of ours: null. @throws everything else */
export function refusal(error: unknown): null {
  if (error instanceof APIError && Number(error.statusCode) < 500) return null
  throw error
}

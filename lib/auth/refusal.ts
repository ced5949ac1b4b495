import { APIError } from 'better-auth/api'
import { failed, ok, type Result } from '../result.ts'

/** What the library that signs people in says no to is no error of ours: null. @throws everything else */
export function refusal(error: unknown): null {
  if (isRefusal(error)) return null
  throw error
}

/** What the library answers, or the code of why not. @throws everything else */
export async function answerOf<T>(asked: Promise<T>): Promise<Result<T, string>> {
  try {
    return ok(await asked)
  } catch (error) {
    if (isRefusal(error)) return failed(error.body?.code ?? '')
    throw error
  }
}

function isRefusal(error: unknown): error is APIError {
  return error instanceof APIError && Number(error.statusCode) < 500
}

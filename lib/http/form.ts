import type { z } from 'zod'
import { deskWords } from '../messages/desk/words.ts'
import { failed, ok, type Result } from '../result.ts'
import type { FormState } from './form-state.ts'

const kept = /^(?!\$ACTION)(?!.*password)/i

/** Reads a form by its schema, whose messages say what is wrong. */
export function readForm<S extends z.ZodType>(schema: S, form: FormData): Result<z.output<S>, FormState> {
  const fields = fieldsOf(form)
  const parsed = schema.safeParse(fields)
  if (parsed.success) return ok(parsed.data)
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[path.join('.')] ??= message
  return failed(refused(form, errors))
}

/** The form again, with what is wrong. */
export function refused(form: FormData, wrong: Record<string, string> | string): FormState {
  const values = Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => kept.test(name)))
  if (typeof wrong === 'string') return { status: 'refused', message: wrong, values }
  const message = deskWords()('form.look', { count: Object.keys(wrong).length })
  return { status: 'refused', message, errors: wrong, values }
}

export function done(message: string, secret?: string[]): FormState {
  return { status: 'done', message, ...(secret ? { secret } : {}) }
}

function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

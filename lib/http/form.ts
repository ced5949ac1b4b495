import type { z } from 'zod'
import { deskWords } from '../messages/desk/words.ts'
import { failed, ok, type Result } from '../result.ts'
import { storable } from '../text/storable.ts'
import type { FormState, Values } from './form-state.ts'

const kept = /^(?!\$ACTION)(?!.*password)/i

/** Reads a form by its schema, whose messages say what is wrong. */
export function readForm<S extends z.ZodType>(schema: S, form: FormData): Result<z.output<S>, FormState> {
  const fields = fieldsOf(form)
  const parsed = schema.safeParse(fields)
  if (parsed.success) return ok(parsed.data)
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? '')] ??= message // of a list, too, whose lines have no field of their own
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

/** What was typed and ticked, as the database can keep it. */
export function fieldsOf(form: FormData): Values {
  const texts = (name: string) =>
    form.getAll(name).flatMap((value) => (typeof value === 'string' ? [storable(value)] : []))
  return Object.fromEntries(
    [...new Set(form.keys())].flatMap((name) => {
      const [first, ...more] = texts(name)
      return first === undefined ? [] : [[name, more.length > 0 ? [first, ...more] : first]]
    }),
  )
}

import type { z } from 'zod'
import { deskWords } from '../messages/desk/words.ts'
import type { Contested } from '../text/reconcile.ts'
import { refused } from './form.ts'
import type { FormState } from './form-state.ts'

const t = deskWords()

/** A record as its form holds it: lists one a line, an answer as yes or no, what is not said as nothing. */
export function asTyped(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, typed(value)]))
}

function typed(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join('\n') : String(value)
}

/**
 * How the fields of a form were when it was opened, as the form itself says (components/admin/form/opened.tsx). What nobody
 * touched was what was sent, even where it is no longer what the schema wants.
 */
export function readOpened<S extends z.ZodObject>(
  { shape }: S,
  form: FormData,
  sent: z.output<S>,
): Partial<z.output<S>> {
  const opened = Object.entries(shape).flatMap(([field, schema]): [string, unknown][] => {
    const was = form.get(`opened.${field}`)
    if (typeof was !== 'string') return []
    if (withLf(was) === withLf(form.get(field) ?? '')) return [[field, sent[field as keyof typeof sent]]]
    const read = (schema as z.ZodType).safeParse(was)
    return read.success ? [[field, read.data]] : []
  })
  return Object.fromEntries(opened) as Partial<z.output<S>>
}

function withLf(text: FormDataEntryValue): string {
  return String(text).replaceAll('\r\n', '\n')
}

/**
 * The form again: what only one of the two changed is settled, and beside the rest stands what the other saved. Sent again,
 * it puts what is typed in its place.
 * @param write how a record stands in the form
 * @param say a value in words, where the form has others for it
 */
export function contested<T extends object>(
  form: FormData,
  { theirs, values, clashes }: Contested<T>,
  write: (fields: T) => Record<string, string>,
  say: (field: string, value: string) => string = (_, value) => value,
): FormState {
  const [saved, settled] = [write(theirs), write(values)]
  const opened = Object.entries(saved).map(([field, value]) => [`opened.${field}`, value])
  const words = (field: string) => say(field, saved[field] ?? '') || t('settings.nothing')
  const state = refused(form, t('form.meanwhile'))
  return {
    ...state,
    errors: Object.fromEntries(clashes.map((field) => [field, t('form.theirs', { value: words(field) })])),
    values: { ...state.values, ...settled, ...Object.fromEntries(opened) },
  }
}

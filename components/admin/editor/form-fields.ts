import type { FormState, Values } from '#lib/http/form-state.ts'
import type { FormFields } from '#lib/text/fields.ts'

/** What a form stands on: a version, and its fields as they were then. */
export type Saved = { version: number; fields: FormFields }

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What stands in the fields of a form that have these names; the text comes from its editor. */
export function readFields(form: HTMLFormElement, names: string[], body: string): FormFields {
  return { ...Object.fromEntries(names.map((name) => [name, controlOf(form, name)?.value ?? ''])), body }
}

/** Writes all of it but the text. */
export function writeFields(form: HTMLFormElement, { body: _, ...fields }: FormFields): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = controlOf(form, name)
    if (control) control.value = value
  }
}

/** What a form is filled with: what was sent, where it was, and else what it was opened with. */
export function filledIn<F extends FormFields>(fields: F, sent: Values = {}, prefix = ''): F {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, [sent[prefix + name]].flat().at(-1) ?? value]),
  ) as F
}

/**
 * What a form stands on that was perhaps answered before scripts loaded. One that was refused goes on from the version that it
 * was opened at, whatever was saved meanwhile; one that holds both texts of a conflict goes on from what it was merged with.
 */
export function openedAt(saved: Saved, { text, values = {} }: FormState): Saved {
  if (text && 'theirs' in text) return { version: text.theirs.version, fields: text.theirs.fields }
  return { version: Number(values.version) || saved.version, fields: filledIn(saved.fields, values, 'opened.') }
}

function controlOf(form: HTMLFormElement, name: string): Control | null {
  return form.querySelector<Control>(`[name="${name}"]`)
}

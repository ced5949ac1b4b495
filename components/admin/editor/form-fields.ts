import { type Fields, fieldNames } from '#lib/text/fields.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What stands in the fields of an article's form; the text of the article comes from its editor. */
export function readFields(form: HTMLFormElement, body: string): Fields {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, controlOf(form, name)?.value ?? ''])) as Fields
  return { ...fields, body }
}

/** Writes all of it but the text. */
export function writeFields(form: HTMLFormElement, fields: Fields): void {
  for (const name of fieldNames) {
    const control = controlOf(form, name)
    if (control && name !== 'body') control.value = fields[name]
  }
}

function controlOf(form: HTMLFormElement, name: string): Control | null {
  return form.querySelector<Control>(`[name="${name}"]`)
}

/** What a form shows after it was sent. `values` is what was typed: nothing is lost because something else was wrong. */
export type FormState = {
  status: 'idle' | 'done' | 'refused'
  message?: string
  /** By field. */
  errors?: Record<string, string>
  values?: Record<string, string>
  /** Something to be shown once: a link, codes. */
  secret?: string[]
  /** What a form has to send that takes back what was done. */
  undo?: Record<string, string>
}

export const idle: FormState = { status: 'idle' }

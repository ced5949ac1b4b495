import type { FormFields, Theirs } from '../text/fields.ts'

/** What stands in a form, by the names of its fields; what is ticked under one name more than once is a list. */
export type Values = Record<string, string | string[]>

/** What a form shows after it was sent. `values` is what was typed: nothing is lost because something else was wrong. */
export type FormState = {
  status: 'idle' | 'done' | 'refused'
  message?: string
  /** By field. */
  errors?: Record<string, string>
  values?: Values
  /** Something to be shown once: a link, codes. */
  secret?: string[]
  /** What there is to say besides, line by line. */
  report?: string[]
  /** What a form has to send that takes back what was done. */
  undo?: Record<string, string>
  /** A newer version than who sent the form had seen, and where the two are compared. */
  newer?: { saved: number; compared: string }
  /** A text that was saved, as it stands now; or what somebody else had saved before. */
  text?: { saved: { version: number; fields: FormFields } } | { theirs: Theirs }
}

export const idle: FormState = { status: 'idle' }

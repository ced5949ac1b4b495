import type { Fields, Theirs } from '../text/fields.ts'

/** What a form shows after it was sent. `values` is what was typed: nothing is lost because something else was wrong. */
export type FormState = {
  status: 'idle' | 'done' | 'refused'
  message?: string
  /** By field. */
  errors?: Record<string, string>
  values?: Record<string, string>
  /** Something to be shown once: a link, codes. */
  secret?: string[]
  /** What there is to say besides, line by line. */
  report?: string[]
  /** What a form has to send that takes back what was done. */
  undo?: Record<string, string>
  /** An article that was saved, as it stands now; or what somebody else had saved before. */
  article?: { saved: { version: number; fields: Fields } } | { theirs: Theirs }
}

export const idle: FormState = { status: 'idle' }

'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { authorFields, newLabelText, refusalOf } from '#lib/http/label-form.ts'
import { createAuthor } from '#lib/mutations/desk/authors.ts'
import { adminPaths } from '#lib/urls.ts'

const author = newLabelText.extend(authorFields)

export async function create(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('author.edit')
  const input = readForm(author, form)
  if (!input.ok) return input.error

  const made = await createAuthor(viewer, input.value)
  if (!made.ok) return refused(form, refusalOf(made.error, input.value))
  redirect(adminPaths.author(made.value.id))
}

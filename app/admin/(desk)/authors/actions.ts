'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { authorFields, labelText, mergeRefusal, merging, refusalOf } from '#lib/http/label-form.ts'
import { asTyped, contested, readOpened } from '#lib/http/opened.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { editAuthor, mergeAuthor } from '#lib/mutations/desk/authors.ts'
import { authorKinds } from '#lib/queries/desk/authors.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const author = labelText.extend(authorFields)

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('author.edit')
  const input = readForm(author, form)
  if (!input.ok) return input.error

  const { id, ...text } = input.value
  const edited = await editAuthor(viewer, id, text, readOpened(author, form, input.value))
  if (!edited.ok) {
    if (typeof edited.error === 'object' && 'contested' in edited.error)
      return contested(form, edited.error.contested, asTyped, saidOf)
    return refused(form, refusalOf(edited.error, text))
  }
  revalidatePath(adminPaths.author(id))
  return done(t('form.saved'))
}

function saidOf(field: string, value: string): string {
  const kind = field === 'kind' && authorKinds.find((each) => each === value)
  return kind ? t(`kind.${kind}`) : value
}

export async function merge(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('author.edit')
  const input = readForm(merging, form)
  if (!input.ok) return input.error

  const merged = await mergeAuthor(viewer, input.value)
  if (!merged.ok) return refused(form, mergeRefusal(merged.error))
  redirect(adminPaths.author(merged.value.id))
}

'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { pictureText, readPicture } from '#lib/http/picture-form.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { addPicture, editPicture, replacePicture } from '#lib/mutations/desk/media.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const words = {
  forbidden: t('form.forbidden'),
  absent: t('form.gone'),
  known: t('media.knownElsewhere'),
} as const

const id = z.uuid(t('form.gone'))

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('media.upload')
  const text = readForm(pictureText, form)
  if (!text.ok) return text.error
  const picture = await readPicture(form)
  if (!picture.ok) return refused(form, { file: t(`media.fault.${picture.error}`) })

  const added = await addPicture(viewer, picture.value, text.value)
  if (!added.ok) return refused(form, words[added.error])
  redirect(`${adminPaths.picture(added.value.id)}?${added.value.isNew ? 'added' : 'known'}=1`)
}

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('media.edit')
  const input = readForm(pictureText.extend({ id }), form)
  if (!input.ok) return input.error

  const { id: picture, ...text } = input.value
  const edited = await editPicture(viewer, picture, text)
  if (!edited.ok) return refused(form, words[edited.error])
  revalidatePath(adminPaths.picture(picture))
  return done(t('form.saved'))
}

export async function replace(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('media.edit')
  const input = readForm(z.object({ id }), form)
  if (!input.ok) return input.error
  const picture = await readPicture(form)
  if (!picture.ok) return refused(form, { file: t(`media.fault.${picture.error}`) })

  const replaced = await replacePicture(viewer, input.value.id, picture.value)
  if (!replaced.ok) return refused(form, words[replaced.error])
  revalidatePath(adminPaths.picture(input.value.id))
  return done(t('media.replaced', { count: replaced.value.articles }))
}

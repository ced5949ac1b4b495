'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { contested, readOpened } from '#lib/http/opened.ts'
import { pictureAsTyped, pictureText, readPicture } from '#lib/http/picture-form.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { addPicture, editPicture, replacePicture } from '#lib/mutations/desk/media.ts'
import { deletePicture, restorePicture } from '#lib/mutations/desk/media-bin.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const words = {
  forbidden: t('form.forbidden'),
  absent: t('form.gone'),
  known: t('media.knownElsewhere'),
  used: t('media.stillUsed'),
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
  redirect(`${adminPaths.picture(added.value.id)}?came=${added.value.was}`)
}

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('media.edit')
  const input = readForm(pictureText.extend({ id }), form)
  if (!input.ok) return input.error

  const { id: picture, ...text } = input.value
  const edited = await editPicture(viewer, picture, text, readOpened(pictureText, form, text))
  const trouble = edited.ok ? null : edited.error
  if (typeof trouble === 'string') return refused(form, words[trouble])
  if (trouble) return contested(form, trouble.contested, pictureAsTyped)
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

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('media.delete')
  const input = readForm(z.object({ id }), form)
  if (!input.ok) return input.error

  const deleted = await deletePicture(viewer, input.value.id)
  revalidatePath(adminPaths.picture(input.value.id))
  return deleted.ok ? done(t('media.deleted')) : refused(form, words[deleted.error])
}

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('media.delete')
  const input = readForm(z.object({ id }), form)
  if (!input.ok) return input.error

  const restored = await restorePicture(viewer, input.value.id)
  if (!restored.ok) return refused(form, words[restored.error])
  redirect(`${adminPaths.picture(input.value.id)}?came=restored`)
}

'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { written } from '#components/admin/settings/written.ts'
import type { Actor } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { editSettings, undoSettings } from '#lib/mutations/desk/settings.ts'
import { findClashes } from '#lib/queries/desk/settings.ts'
import { loadSettings } from '#lib/queries/settings.ts'
import { largestInteger } from '#lib/row-id.ts'
import type { Saved } from '#lib/settings/settings.ts'
import { fieldsOf, typedSettings } from '#lib/settings/typed.ts'
import { adminPaths } from '#lib/urls.ts'
import { provideBuiltInPages } from '../../../../prisma/pages.ts'

const t = deskWords()
const version = z.coerce.number().int().min(0).max(largestInteger)

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('setting.edit')
  if (form.has('undo')) return takeBack(viewer, form)
  const input = readForm(typedSettings.extend({ version }), form)
  if (!input.ok) return input.error

  const { version: from, ...mine } = input.value
  const edited = await editSettings(viewer, mine, from)
  if (!edited.ok && edited.error === 'conflict') return meanwhile(viewer, form, mine, from)
  if (!edited.ok) return refused(form, t(edited.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  await putInForce()
  const isNew = edited.value.version > from
  return isNew
    ? { ...done(t('settings.saved')), undo: { version: String(edited.value.version) } }
    : done(t('form.saved'))
}

/** Takes back what `edit` saved. */
async function takeBack(viewer: Actor, form: FormData): Promise<FormState> {
  const input = readForm(z.object({ undo: version }), form)
  if (!input.ok) return input.error

  const undone = await undoSettings(viewer, input.value.undo)
  if (!undone.ok) return refused(form, t(undone.error === 'forbidden' ? 'form.forbidden' : 'settings.undoLate'))
  await putInForce()
  return done(t('settings.undone'))
}

/** This process does not wait for the log; pages of the house that nobody has edited speak the paper's language. */
async function putInForce(): Promise<void> {
  await loadSettings()
  await provideBuiltInPages()
  revalidatePath(adminPaths.overview(), 'layout')
}

/** The form again: what only one of the two changed is settled, and beside the rest stands what the other saved. */
async function meanwhile(viewer: Actor, form: FormData, mine: Saved, from: number): Promise<FormState> {
  const found = await findClashes(viewer, mine, from)
  if (!found) return refused(form, t('form.gone'))
  const { version: newest, saved, values, clashes } = found
  const theirs = clashes.map((field) => [field, t('form.theirs', { value: written(saved, field) })])
  return {
    status: 'refused',
    message: t('form.meanwhile'),
    errors: Object.fromEntries(theirs),
    values: { ...fieldsOf(values), version: String(newest) },
  }
}

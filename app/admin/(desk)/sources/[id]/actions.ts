'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { kinds, optionsOf, shown } from '#components/admin/sources/source-fields.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { asTyped, contested, readOpened } from '#lib/http/opened.ts'
import { isCountry } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { editSource } from '#lib/mutations/desk/sources.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const line = (most: number) => z.string().trim().max(most, t('form.tooLong', { most }))
const orNull = (value: string) => value || null
const answer = z.enum(['', 'yes', 'no'], t('form.choose')).transform((said) => (said === '' ? null : said === 'yes'))

const source = z.object({
  name: line(200).min(1, t('form.required')),
  kind: z.enum(kinds, t('form.choose')),
  homepage: line(500)
    .refine((value) => value === '' || /^https?:$/.test(URL.parse(value)?.protocol ?? ''), t('sources.homepageWrong'))
    .transform(orNull),
  description: line(1000),
  owner: line(200).transform(orNull),
  country: line(2)
    .toUpperCase()
    .refine((code) => code === '' || isCountry(code), t('sources.countryWrong'))
    .transform(orNull),
  rights: z.enum(['', ...shown], t('form.choose')).transform((said) => (said === '' ? null : said)),
  search: answer,
  aiInput: answer,
  aiTrain: answer,
})

export async function edit(id: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('source.edit')
  const known = rowId.safeParse(id)
  if (!known.success) return refused(form, t('form.gone'))
  const input = readForm(source, form)
  if (!input.ok) return input.error

  const edited = await editSource(viewer, known.data, input.value, readOpened(source, form, input.value))
  if (!edited.ok && typeof edited.error === 'object') return contested(form, edited.error.contested, asTyped, saidOf)
  if (!edited.ok) return refused(form, t(edited.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  revalidatePath(adminPaths.source(known.data))
  return done(t('form.saved'))
}

function saidOf(field: string, value: string): string {
  return optionsOf(field).find((option) => option.value === value)?.label ?? value
}

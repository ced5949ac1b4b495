'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { kinds, shown } from '#components/admin/sources/source-fields.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'

import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { isCountry } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { editSource } from '#lib/mutations/desk/sources.ts'
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
  const input = readForm(source, form)
  if (!input.ok) return input.error

  const edited = await editSource(viewer, id, input.value)
  if (!edited.ok) return refused(form, t(edited.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  revalidatePath(adminPaths.source(id))
  return done(t('form.saved'))
}

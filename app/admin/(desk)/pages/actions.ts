'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { pageSlug } from '#lib/house/slug.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { arrangePage, putBackPage, setInFooter, withdrawPage } from '#lib/mutations/desk/pages.ts'
import { loadHouse } from '#lib/queries/house.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'
import { savePageForm } from './save.ts'

const t = deskWords()

const asked = z.object({ slug: pageSlug, version: rowId })

export async function save(page: string, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const input = asked.safeParse({ slug: page, version: form.get('version') })
  if (!input.success) return refused(form, t('form.gone'))
  const { slug, version } = input.data
  const state = await savePageForm(viewer, slug, version, form)
  if (state.status === 'done') revalidatePath(adminPaths.page(slug))
  return state
}

const words = {
  forbidden: t('form.forbidden'),
  absent: t('form.gone'),
  'built in': t('pages.builtInHelp'),
  'not the name': { typed: t('pages.notTheName') },
} as const

export async function arrange(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const input = readForm(z.object({ id: pageSlug, step: z.enum(['up', 'down']) }), form)
  if (!input.ok) return input.error

  const moved = await arrangePage(viewer, input.value.id, input.value.step)
  if (!moved.ok) return refused(form, words[moved.error])
  await putInForce()
  return done('')
}

export async function mention(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const input = readForm(z.object({ slug: pageSlug, inFooter: z.enum(['1', '']) }), form)
  if (!input.ok) return input.error

  const { slug, inFooter } = input.value
  const said = await setInFooter(viewer, slug, inFooter === '1')
  if (!said.ok) return refused(form, words[said.error])
  await putInForce()
  return done('')
}

export async function withdraw(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const input = readForm(z.object({ slug: pageSlug, typed: z.string().max(200) }), form)
  if (!input.ok) return input.error

  const withdrawn = await withdrawPage(viewer, input.value.slug, input.value.typed)
  if (!withdrawn.ok) return refused(form, words[withdrawn.error])
  await putInForce()
  redirect(adminPaths.pages())
}

export async function putBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const input = readForm(z.object({ slug: pageSlug }), form)
  if (!input.ok) return input.error

  const back = await putBackPage(viewer, input.value.slug)
  if (!back.ok) return refused(form, words[back.error])
  await putInForce()
  redirect(adminPaths.pages())
}

/** This process does not wait for the log. */
async function putInForce(): Promise<void> {
  await loadHouse()
  revalidatePath(adminPaths.pages(), 'layout')
}

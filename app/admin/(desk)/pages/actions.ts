'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths, pageSlugs } from '#lib/urls.ts'
import { savePageForm } from './save.ts'

const asked = z.object({ slug: z.enum(pageSlugs), version: rowId })

export async function save(page: string, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const input = asked.safeParse({ slug: page, version: form.get('version') })
  if (!input.success) return refused(form, deskWords()('form.gone'))
  const { slug, version } = input.data
  const state = await savePageForm(viewer, slug, version, form)
  if (state.status === 'done') revalidatePath(adminPaths.page(slug))
  return state
}

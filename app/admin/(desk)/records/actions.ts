'use server'

import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import type { Entry, ImportReport } from '#lib/ingest/records/import.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { importDelivery } from '#lib/mutations/desk/records.ts'
import { storable } from '#lib/text/storable.ts'

const t = deskWords()
const mostLines = 200

export async function deliver(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('record.import')
  const input = readForm(z.object({ how: z.enum(['trial', 'write'], t('form.choose')) }), form)
  if (!input.ok) return input.error
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return refused(form, { file: t('records.noFile') })

  const isTrial = input.value.how === 'trial'
  const place = path.join(tmpdir(), `records-${randomUUID()}${file.name.endsWith('.gz') ? '.gz' : ''}`)
  try {
    await writeFile(place, Buffer.from(await file.arrayBuffer()), { mode: 0o600 })
    const delivered = await importDelivery(viewer, { path: place, name: storable(file.name).slice(0, 200), isTrial })
    return delivered.ok ? tell(delivered.value, isTrial) : refused(form, t('form.forbidden'))
  } finally {
    await rm(place, { force: true })
  }
}

function tell({ counts, errors, warnings }: ImportReport, isTrial: boolean): FormState {
  const entries = [...errors, ...warnings]
  const more = entries.length - mostLines
  return {
    status: counts.rejected > 0 ? 'refused' : 'done',
    message: t(isTrial ? 'records.would' : 'records.did', counts),
    report: [...entries.slice(0, mostLines).map(line), ...(more > 0 ? [t('records.more', { count: more })] : [])],
  }
}

function line({ record, slug, field, reason }: Entry): string {
  return t('records.line', {
    record: String(record),
    slug: slug ?? t('records.noSlug'),
    reason: field ? `${field} ${reason}` : reason,
  })
}

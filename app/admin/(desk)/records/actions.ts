'use server'

import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { dropDelivery, findDelivery, keepDelivery, keepReport } from '#lib/ingest/records/deliveries.ts'
import type { Entry } from '#lib/ingest/records/import.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { importDelivery } from '#lib/mutations/desk/records.ts'
import { storable } from '#lib/text/storable.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()
const mostLines = 200

export async function deliver(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('record.import')
  const how = z.enum(['trial', 'write'], t('form.choose'))
  const input = readForm(z.object({ how, tried: z.uuid().optional() }), form)
  if (!input.ok) return input.error
  const { tried } = input.value
  const delivery = tried ? await findDelivery(viewer.id, tried) : await receive(viewer.id, form.get('file'))
  if (!delivery) return refused(form, { file: t(tried ? 'records.forgotten' : 'records.noFile') })

  const isTrial = !tried && input.value.how === 'trial'
  const delivered = await importDelivery(viewer, { path: delivery.path, name: delivery.name, isTrial })
  if (!delivered.ok) return refused(form, t('form.forbidden'))
  const { counts, errors, warnings } = delivered.value
  const lines = [...errors, ...warnings].map(line)
  const more = lines.length - mostLines
  if (more > 0) await keepReport(viewer.id, delivery.id, `${lines.join('\n')}\n`)
  if (!isTrial) await dropDelivery(delivery)
  return {
    status: counts.rejected > 0 ? 'refused' : 'done',
    message: t(isTrial ? 'records.would' : 'records.did', counts),
    report: [...lines.slice(0, mostLines), ...(more > 0 ? [t('records.more', { count: more })] : [])],
    values: {
      how: input.value.how,
      ...(isTrial ? { delivery: delivery.id, name: delivery.name } : {}),
      ...(more > 0 ? { report: adminPaths.importReport(delivery.id) } : {}),
    },
  }
}

async function receive(personId: string, file: FormDataEntryValue | null) {
  if (!(file instanceof File) || file.size === 0) return null
  return keepDelivery(personId, storable(file.name).slice(-200), new Uint8Array(await file.arrayBuffer()))
}

function line({ record, slug, field, reason }: Entry): string {
  return t('records.line', {
    record: String(record),
    slug: slug ?? t('records.noSlug'),
    reason: field ? `${field} ${reason}` : reason,
  })
}

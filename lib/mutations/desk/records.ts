import { type Actor, may } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { type ImportReport, importFiles } from '../../ingest/records/import.ts'
import { failed, ok, type Result } from '../../result.ts'
import { type Difference, recordDeed } from './audit.ts'

export type Delivery = { path: string; name: string; isTrial: boolean }

/**
 * Imports a file of records, or says what would happen. That it begins is written down before anything else is, and what
 * came of it at its end: of an import that was cut short it is known whose it was.
 */
export async function importDelivery(
  actor: Actor,
  { path, name, isTrial }: Delivery,
): Promise<Result<ImportReport, 'forbidden'>> {
  if (!may(actor, 'record.import')) return failed('forbidden')
  if (isTrial) return ok(await importFiles([path], { dryRun: true }))
  const record = (changes: Difference[]) =>
    transaction((tx) => recordDeed(tx, actor, 'record.import', { kind: 'records', id: name, label: name }, changes))

  await record([{ field: 'begun', from: null, to: true }])
  try {
    const report = await importFiles([path], { dryRun: false })
    await record(Object.entries(report.counts).map(([field, to]) => ({ field, from: null, to })))
    return ok(report)
  } catch (error) {
    await record([{ field: 'broken off', from: null, to: true }])
    throw error
  }
}

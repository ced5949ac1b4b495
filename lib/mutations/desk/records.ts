import { type Actor, may } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { type ImportReport, importFiles } from '../../ingest/records/import.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordDeed } from './audit.ts'

export type Delivery = { path: string; name: string; isTrial: boolean }

/** Imports a file of records, or says what would happen; who did it is written down once it is over. */
export async function importDelivery(
  actor: Actor,
  { path, name, isTrial }: Delivery,
): Promise<Result<ImportReport, 'forbidden'>> {
  if (!may(actor, 'record.import')) return failed('forbidden')
  const report = await importFiles([path], { dryRun: isTrial })
  if (!isTrial) {
    const changes = Object.entries(report.counts).map(([field, to]) => ({ field, from: null, to }))
    await transaction((tx) =>
      recordDeed(tx, actor, 'record.import', { kind: 'records', id: name, label: name }, changes),
    )
  }
  return ok(report)
}

import { type ImportOutcome, importRecords, RefusedError, tryImport } from '../../mutations/import-records.ts'
import { type ReadRecord, readRecords } from './read.ts'
import { type ArticleRecord, parseRecord } from './record.ts'

/** What happened to one record, where it stood and why. */
export type Entry = { file: string; record: number; slug: string | null; field: string | null; reason: string }

export type ImportReport = {
  counts: Record<'created' | 'updated' | 'unchanged' | 'skipped' | 'rejected', number>
  errors: Entry[]
  warnings: Entry[]
}

export type ImportOptions = {
  dryRun?: boolean
  onBytes?: (count: number) => void
  onRecord?: (report: ImportReport) => void
}

type Waiting = { record: ArticleRecord; origin: ReadRecord }

const batchSize = 500
const batchBytes = 16 * 1024 * 1024

/**
 * Imports records from files. Each record is written whole or not at all; a bad one is reported and the others go on.
 * Running it again changes nothing that is here already.
 */
export async function importFiles(
  files: string[],
  { dryRun = false, onBytes, onRecord }: ImportOptions = {},
): Promise<ImportReport> {
  const report: ImportReport = {
    counts: { created: 0, updated: 0, unchanged: 0, skipped: 0, rejected: 0 },
    errors: [],
    warnings: [],
  }
  const write = dryRun ? tryImport : importRecords
  let batch: Waiting[] = []
  let bytes = 0

  const flush = async () => {
    await writeBatch(batch, write, report)
    batch = []
    bytes = 0
    onRecord?.(report)
  }

  for (const file of files) {
    try {
      for await (const origin of readRecords(file, onBytes)) {
        const record = accept(origin, report)
        if (!record) continue
        // Two records of one article are two versions of it, one after the other.
        if (batch.some((waiting) => waiting.record.slug === record.slug)) await flush()
        batch.push({ record, origin })
        bytes += origin.bytes
        if (batch.length >= batchSize || bytes >= batchBytes) await flush()
      }
    } catch (error) {
      if (!isFileTrouble(error)) throw error
      report.counts.rejected += 1
      report.errors.push({ file, record: 0, slug: null, field: null, reason: `cannot be read: ${error.message}` })
    }
  }
  await flush()
  return report
}

function accept(origin: ReadRecord, report: ImportReport): ArticleRecord | null {
  if ('error' in origin) {
    reject(report, origin, null, null, origin.error)
    return null
  }
  const { record, problems, warnings } = parseRecord(origin.value)
  const slug = record?.slug ?? slugOf(origin.value)
  for (const { field, reason } of warnings)
    report.warnings.push({ file: origin.file, record: origin.number, slug, field, reason })
  if (record) return record
  report.counts.rejected += 1
  for (const { field, reason } of problems)
    report.errors.push({ file: origin.file, record: origin.number, slug, field, reason })
  return null
}

function slugOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'slug' in value && typeof value.slug === 'string'
    ? value.slug.slice(0, 200)
    : null
}

/** All at once; when the database refuses one of them, one by one, to find it. */
async function writeBatch(batch: Waiting[], write: typeof importRecords, report: ImportReport): Promise<void> {
  if (batch.length === 0) return
  try {
    const outcomes = await write(batch.map(({ record }) => record))
    for (const [index, outcome] of outcomes.entries()) count(report, batch[index] as Waiting, outcome)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    const [only, ...others] = batch
    if (only && others.length === 0)
      return reject(report, only.origin, only.record.slug, null, `the database refuses it: ${error.message}`)
    for (const waiting of batch) await writeBatch([waiting], write, report)
  }
}

function count(report: ImportReport, { record, origin }: Waiting, outcome: ImportOutcome): void {
  if (outcome === 'created' || outcome === 'updated' || outcome === 'unchanged') {
    report.counts[outcome] += 1
    return
  }
  report.counts.skipped += 1
  report.warnings.push({
    file: origin.file,
    record: origin.number,
    slug: record.slug,
    field: null,
    reason: `left alone: the article is ${outcome}`,
  })
}

function reject(
  report: ImportReport,
  origin: ReadRecord,
  slug: string | null,
  field: string | null,
  reason: string,
): void {
  report.counts.rejected += 1
  report.errors.push({ file: origin.file, record: origin.number, slug, field, reason })
}

function isFileTrouble(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ENOENT|EACCES|EISDIR|Z_|ERR_)/.test(code)
}

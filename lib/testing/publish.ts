import { type ArticleRecord, parseRecord } from '../ingest/records/record.ts'
import { importRecords } from '../mutations/import-records.ts'
import { sampleRecord } from './sample-record.ts'

/** Reads a record of a test, which must be one. */
export function recordOf(fields: Record<string, unknown> = {}): ArticleRecord {
  const { record, problems } = parseRecord(sampleRecord(fields))
  if (!record) throw new Error(`the test made a record that is none: ${JSON.stringify(problems)}`)
  return record
}

/** Imports records and tells what happened to each. */
export async function publish(...records: Record<string, unknown>[]): Promise<string[]> {
  return importRecords(records.map(recordOf))
}

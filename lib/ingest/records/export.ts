import { exportRecord } from '../../formats/export-record.ts'
import { listForExport } from '../../queries/articles.ts'

const pageSize = 100

/** Every published article as one line of NDJSON, in the order in which they came into the paper. */
export async function* exportLines(): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const page = await listForExport(after, pageSize)
    for (const entry of page) yield `${JSON.stringify(exportRecord(entry))}\n`
    const last = page.at(-1)
    if (!last) return
    after = last.article.id
  }
}

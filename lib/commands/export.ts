import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { withDatabase } from '#lib/launch/database.ts'
import { fail } from '#lib/launch/steps.ts'

const pageSize = 100

try {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  const database = await withDatabase()
  const count = values.to ? await exportTo(values.to) : await writeAll(process.stdout)
  console.error(`${count} records written`)
  const { db } = await import('#lib/db/client.ts')
  await db.$disconnect()
  await database.stop()
} catch (error) {
  fail(error)
}

/** Written beside the file and moved into its place when it is whole and on disk. */
async function exportTo(file: string): Promise<number> {
  const draft = `${file}.part`
  try {
    const stream = createWriteStream(draft)
    await once(stream, 'open')
    const count = await writeAll(stream)
    stream.end()
    await once(stream, 'close')
    const handle = await open(draft, 'r+')
    await handle.sync()
    await handle.close()
    await rename(draft, file)
    return count
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Every published article as one line of NDJSON, in the order in which they came into the paper. */
async function writeAll(stream: Writable): Promise<number> {
  const { listForExport } = await import('#lib/queries/articles.ts')
  const { exportRecord } = await import('#lib/formats/export-record.ts')
  let count = 0
  for (let after = 0; ; ) {
    const page = await listForExport(after, pageSize)
    for (const entry of page) {
      if (!stream.write(`${JSON.stringify(exportRecord(entry))}\n`)) await once(stream, 'drain')
    }
    count += page.length
    const last = page.at(-1)
    if (!last) return count
    after = last.article.id
  }
}

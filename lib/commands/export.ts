import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { withDatabase } from '#lib/launch/database.ts'
import { fail } from '#lib/launch/steps.ts'

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

async function writeAll(stream: Writable): Promise<number> {
  const { exportLines } = await import('#lib/ingest/records/export.ts')
  let count = 0
  for await (const line of exportLines()) {
    if (!stream.write(line)) await once(stream, 'drain')
    count += 1
  }
  return count
}

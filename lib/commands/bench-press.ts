import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { describe } from '#lib/bench/press/report.ts'
import { setDatabaseUrl } from '#lib/env.ts'
import { buildIfStale } from '#lib/launch/build.ts'
import { beforeLeaving, leave } from '#lib/launch/leave.ts'
import { fail, step } from '#lib/launch/steps.ts'
import { openPaper } from '#lib/testing/running-paper.ts'
import { stopServers } from '#lib/testing/stop-servers.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

// npm run bench:press -- [--pages N] [--json FILE]: how fast printed pages are handed out, held against nginx with the
// same bytes; how fast they are printed, recalled and kept.

try {
  const { values } = parseArgs({ options: { pages: { type: 'string', default: '50000' }, json: { type: 'string' } } })
  await buildIfStale()
  const folder = await temporaryFolder()
  beforeLeaving(async () => {
    stopServers(folder.path)
    await folder.remove()
  })
  const first = await step('Opening a paper with its samples', () =>
    openPaper({ DATA_DIR: path.join(folder.path, 'data'), DATABASE_URL: '', SITE_URL: '' }),
  )
  setDatabaseUrl(first.databaseUrl)
  const shared = { DATABASE_URL: first.databaseUrl, SITE_URL: first.url }
  const { measureThroughput } = await import('#lib/bench/press/throughput.ts')
  const { measureVisibility } = await import('#lib/bench/press/visibility.ts')
  const { measureMisses } = await import('#lib/bench/press/misses.ts')
  const { fillPaper, measureMemory } = await import('#lib/bench/press/memory.ts')

  const rows = await measureThroughput(first.url, folder.path)
  const alone = await step('Publishing, one process', () => measureVisibility([first]))
  const second = await openPaper(shared)
  const both = await step('Publishing, two processes', () => measureVisibility([first, second]))
  await second.stop()
  const uncached = await openPaper({ ...shared, PRESS_MEMORY: '0' })
  const misses = await measureMisses(uncached.url)
  await uncached.stop()
  const slugs = await fillPaper(first.databaseUrl, folder.path, Math.ceil(Number(values.pages) / 4))
  const fresh = await openPaper(shared)
  const memory = await measureMemory(fresh, slugs, Number(values.pages))
  await fresh.stop()
  await first.stop()

  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`
  const figures = { machine, rows, misses, visible: [...alone, ...both], coldStart: fresh.startedIn, memory }
  console.log(`\n${describe(figures)}\n`)
  if (values.json) await writeFile(values.json, JSON.stringify(figures, null, 2))
  await leave(0)
} catch (error) {
  await fail(error)
}

import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openPaper } from '#lib/bench/press/papers.ts'
import { setDatabaseUrl } from '#lib/env.ts'
import { buildIfStale } from '#lib/launch/build.ts'
import { beforeLeaving, leave } from '#lib/launch/leave.ts'
import { fail, step } from '#lib/launch/steps.ts'
import { stopServers } from '#lib/testing/stop-servers.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

// npm run bench:press -- [--json FILE]: how fast printed pages are handed out, held against nginx with the same bytes.

try {
  const { values } = parseArgs({ options: { json: { type: 'string' } } })
  await buildIfStale()
  const folder = await temporaryFolder()
  beforeLeaving(async () => {
    await stopServers(folder.path)
    await folder.remove()
  })
  const first = await step('Opening a paper with its samples', () =>
    openPaper({ DATA_DIR: path.join(folder.path, 'data'), DATABASE_URL: '', SITE_URL: '' }),
  )
  setDatabaseUrl(first.databaseUrl)
  const shared = { DATABASE_URL: first.databaseUrl, SITE_URL: first.url }
  const { measureMiss, measureThroughput, measureVisibility } = await import('#lib/bench/press/run.ts')

  const rows = await measureThroughput(first, folder.path)
  const memory = await first.memory()
  const alone = await step('Publishing, one process', () => measureVisibility([first]))
  const second = await openPaper(shared)
  const both = await step('Publishing, two processes', () => measureVisibility([first, second]))
  await second.stop()
  const uncached = await openPaper({ ...shared, PRESS_MEMORY: '0' })
  const miss = await step('Printing every page anew', () => measureMiss(uncached))
  await uncached.stop()

  const figures = {
    machine: `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`,
    rows,
    miss,
    visible: [...alone, ...both],
    restart: second.startedIn,
    memory,
  }
  console.log(`\n${describe(figures)}\n`)
  if (values.json) await writeFile(values.json, JSON.stringify(figures, null, 2))
  await first.stop()
  await leave(0)
} catch (error) {
  await fail(error)
}

type Figures = {
  machine: string
  rows: { name: string; ours: number; nginx: number | null; ratio: number | null }[]
  miss: number
  visible: { processes: number; page: string; median: number; worst: number }[]
  restart: number
  memory: number
}

function describe({ machine, rows, miss, visible, restart, memory }: Figures): string {
  const line = (...cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    machine,
    '',
    line('answers a second', 'ours', 'nginx', 'ratio'),
    line('---', '---:', '---:', '---:'),
    ...rows.map(({ name, ours, nginx, ratio }) =>
      line(name, ours.toFixed(0), nginx?.toFixed(0) ?? '–', ratio?.toFixed(2) ?? '–'),
    ),
    line('miss: article printed anew, body ready', miss.toFixed(0), '–', '–'),
    '',
    line('publish → visible', 'processes', 'median', 'worst'),
    line('---', '---:', '---:', '---:'),
    ...visible.map((row) =>
      line(row.page, String(row.processes), `${row.median.toFixed(0)} ms`, `${row.worst.toFixed(0)} ms`),
    ),
    '',
    `A second process answered ${restart.toFixed(1)} s after its start; the first held ${memory.toFixed(0)} MB.`,
  ].join('\n')
}

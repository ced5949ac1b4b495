import { parseArgs } from 'node:util'
import type { ImportReport } from '#lib/ingest/records/import.ts'
import { listFiles, sizeOf } from '#lib/ingest/records/read.ts'
import { withDatabase } from '#lib/launch/database.ts'
import { LaunchError } from '#lib/launch/launch-error.ts'
import { fail } from '#lib/launch/steps.ts'

const usage = `npm run import -- [--dry-run] [--json] PATH…

PATH is a file, a folder or - (standard input) with records: one JSON object, an array, or one object a line, also .gz.
  --dry-run   tells what would happen and writes nothing
  --json      prints the report as JSON`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help || positionals.length === 0) {
    console.log(usage)
    process.exit(values.help ? 0 : 2)
  }
  const files = (await Promise.all(positionals.map(findFiles))).flat()
  const total = await sizeOf(files)
  const database = await withDatabase()
  const { importFiles } = await import('#lib/ingest/records/import.ts')
  const bar = progress(total, !values.json && process.stderr.isTTY === true)
  const report = await importFiles(files, { dryRun: values['dry-run'] ?? false, onBytes: bar.add, onRecord: bar.draw })
  bar.end()
  console.log(values.json ? JSON.stringify(report, null, 2) : describe(report, values['dry-run'] ?? false))
  const { db } = await import('#lib/db/client.ts')
  await db.$disconnect()
  await database.stop()
  process.exit(report.counts.rejected > 0 ? 1 : 0)
} catch (error) {
  fail(error)
}

function findFiles(place: string): Promise<string[]> {
  return listFiles(place).catch(() => {
    throw new LaunchError(`${place} cannot be read: look at its name and its permissions.`)
  })
}

function progress(total: number, visible: boolean) {
  const began = Date.now()
  let read = 0
  return {
    add: (count: number) => {
      read += count
    },
    draw: ({ counts }: ImportReport) => {
      if (!visible) return
      const done = Object.values(counts).reduce((sum, count) => sum + count, 0)
      const share = total > 0 ? Math.min(1, read / total) : 0
      const bar = total > 0 ? `[${'='.repeat(Math.round(share * 30)).padEnd(30)}] ${Math.round(share * 100)} %` : ''
      process.stderr.write(
        `\r${bar} ${done} records, ${Math.round(done / Math.max(0.1, (Date.now() - began) / 1000))}/s   `,
      )
    },
    end: () => {
      if (visible) process.stderr.write('\r\u001b[K')
    },
  }
}

function describe({ counts, errors, warnings }: ImportReport, dryRun: boolean): string {
  const most = 50
  const line = ({ file, record, slug, field, reason }: ImportReport['errors'][number]) =>
    `  ${file}, record ${record}${slug ? ` (${slug})` : ''}: ${field ? `${field} ` : ''}${reason}`
  const list = (title: string, entries: ImportReport['errors']) =>
    entries.length === 0
      ? []
      : [
          `${title}:`,
          ...entries.slice(0, most).map(line),
          ...(entries.length > most ? [`  … and ${entries.length - most} more (--json lists all)`] : []),
        ]
  const summary =
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'no records found'
  return [...list('Warnings', warnings), ...list('Rejected', errors), `${dryRun ? 'Would be: ' : ''}${summary}`].join(
    '\n',
  )
}

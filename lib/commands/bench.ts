import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbedded } from '#lib/db/embedded.ts'
import { migrate } from '#lib/db/migrate.ts'
import { setDatabaseUrl } from '#lib/env.ts'
import { beforeLeaving, leave } from '#lib/launch/leave.ts'
import { fail, step } from '#lib/launch/steps.ts'
import { stopServers } from '#lib/testing/stop-servers.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

const usage = `npm run bench -- [--articles N] [--sitemap N] [--json FILE]

Fills a database of its own, which is gone afterwards, and prints how fast the paper reads and imports.
  --articles N   synthetic articles, 100000 unless told
  --sitemap N    only the sitemap, of N articles without texts
  --json FILE    also writes every figure as JSON`

let leaving = false

try {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '100000' },
      sitemap: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const articles = Number(values.sitemap ?? values.articles)
  if (values.help || !Number.isInteger(articles) || articles < 1000) {
    console.log(values.help ? usage : `N must be a whole number from 1000 on\n\n${usage}`)
    process.exit(values.help ? 0 : 2)
  }

  const folder = await temporaryFolder()
  beforeLeaving(async () => {
    leaving = true
    await stopServers(folder.path)
    await folder.remove()
  })
  const { url } = await step('Starting a PostgreSQL of its own', () =>
    startEmbedded(path.join(folder.path, 'database')),
  )
  setDatabaseUrl(url)
  await migrate(url)

  // Not before the database has its address.
  if (values.sitemap) {
    await benchSitemap(url, articles)
    await leave(0)
  }
  const { runBench } = await import('#lib/bench/run.ts')
  const { describe, findFailures } = await import('#lib/bench/report.ts')
  const figures = await runBench({ url, folder: folder.path, articles })
  const failures = findFailures(figures)
  console.log(`\n${describe(figures)}\n`)
  for (const failure of failures) console.log(`✗ ${failure}`)
  if (values.json) await writeFile(values.json, JSON.stringify({ ...figures, failures }, null, 2))
  await leave(failures.length > 0 ? 1 : 0)
} catch (error) {
  // After Ctrl-C the database is gone, and what was under way says so.
  await (leaving ? leave(130) : fail(error))
}

async function benchSitemap(url: string, articles: number): Promise<void> {
  const { Client } = await import('pg')
  const { fillBare, measureSitemap } = await import('#lib/bench/sitemap.ts')
  const { describeSitemap } = await import('#lib/bench/report.ts')
  const client = new Client({ connectionString: url })
  await client.connect()
  await step(`Filling in ${articles} articles`, () => fillBare(client, articles))
  await client.end()
  console.log(`\n${describeSitemap(await step('Making the whole sitemap', measureSitemap))}\n`)
}

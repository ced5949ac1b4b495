import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { browserFlags, ensureBrowser, systemBrowser } from '#lib/launch/browser.ts'
import { buildIfStale } from '#lib/launch/build.ts'
import { LaunchError } from '#lib/launch/launch-error.ts'
import { beforeLeaving, leave } from '#lib/launch/leave.ts'
import { run } from '#lib/launch/run.ts'
import { fail, step } from '#lib/launch/steps.ts'
import { openPaper } from '#lib/testing/running-paper.ts'
import { stopServers } from '#lib/testing/stop-servers.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

// npm run lighthouse: Lighthouse with its mobile preset on the production build of the sample paper, a row a page: the run
// with the middle performance of three. It is fetched when it is asked for, so that nobody who only wants the paper installs
// its hundred packages.

const version = '13.5.0'
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const pages = {
  front: '/',
  article: '/news/fifty-thousand-urls',
  topic: '/topics/web-standards',
  entity: '/entities/http',
  search: '/search',
  'results of a search': '/search?q=feed',
}
const runs = 3

const milliseconds = z.object({ numericValue: z.number() })
const report = z.object({
  categories: z.record(
    z.enum(categories),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z
    .object({
      'largest-contentful-paint': milliseconds,
      'total-blocking-time': milliseconds,
      'cumulative-layout-shift': milliseconds,
    })
    .catchall(z.object({ score: z.number().nullable() })),
})
type Report = z.infer<typeof report>

async function measure(url: string, file: string): Promise<string[]> {
  const reports: Report[] = []
  for (let run = 0; run < runs; run++) reports.push(await look(url, file))
  const byPerformance = reports.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))
  return toRow(byPerformance[Math.floor(runs / 2)] as Report)
}

async function look(url: string, file: string): Promise<Report> {
  const ran = await run(
    'npm',
    [
      'exec',
      '--yes',
      `--package=lighthouse@${version}`,
      '--',
      'lighthouse',
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=--headless=new ${browserFlags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: systemBrowser() } },
  )
  if (ran.code !== 0) throw new LaunchError(`Lighthouse could not look at ${url}:\n${ran.output}`)
  return report.parse(JSON.parse(await readFile(file, 'utf8')))
}

function toRow(looked: Report): string[] {
  const { audits } = looked
  return [
    ...categories.map((category) => String(Math.round(scoreOf(looked, category) * 100))),
    `${(audits['largest-contentful-paint'].numericValue / 1000).toFixed(1)} s`,
    `${Math.round(audits['total-blocking-time'].numericValue)} ms`,
    audits['cumulative-layout-shift'].numericValue.toFixed(3),
    categories.flatMap((category) => failuresOf(looked, category)).join(', ') || '–',
  ]
}

function scoreOf({ categories: scores }: Report, category: (typeof categories)[number]): number {
  return scores[category].score ?? 0
}

/** The checks for which a category is less than whole; speed is a matter of degree and says so in its figures. */
function failuresOf({ categories: scores, audits }: Report, category: (typeof categories)[number]): string[] {
  if (category === 'performance') return []
  return scores[category].auditRefs.flatMap(({ id, weight }) => {
    const { score } = z.object({ score: z.number().nullable() }).parse(audits[id])
    return weight > 0 && score !== null && score < 1 ? [id] : []
  })
}

try {
  await buildIfStale()
  await ensureBrowser()
  const folder = await temporaryFolder()
  beforeLeaving(async () => {
    stopServers(folder.path)
    await folder.remove()
  })
  const paper = await step('Opening a paper with its samples', () =>
    openPaper({ DATA_DIR: path.join(folder.path, 'data'), DATABASE_URL: '', SITE_URL: '' }),
  )
  await mkdir(path.join(folder.path, 'reports'))
  console.log(
    '| page | performance | accessibility | best practices | SEO | largest paint | blocked | shift | checks that fail |',
  )
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---|')
  for (const [name, address] of Object.entries(pages)) {
    const row = await measure(paper.url + address, path.join(folder.path, 'reports', `${name}.json`))
    console.log(`| ${[name, ...row].join(' | ')} |`)
  }
  await paper.stop()
  await leave(0)
} catch (error) {
  await fail(error)
}

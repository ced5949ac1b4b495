import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { FrontFigures } from '#lib/bench/fronts/run.ts'
import { setDatabaseUrl } from '#lib/env.ts'
import { buildIfStale } from '#lib/launch/build.ts'
import { beforeLeaving, leave } from '#lib/launch/leave.ts'
import { freePort } from '#lib/launch/port.ts'
import { fail, step } from '#lib/launch/steps.ts'
import { openPaper } from '#lib/testing/running-paper.ts'
import { stopServers } from '#lib/testing/stop-servers.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

// npm run bench:fronts: Varnish and nginx, with the configurations of deploy/, in front of two web processes on one
// database. Needs wrk, nginx, varnish and varnish-modules: on Debian, apt-get install them.

try {
  await buildIfStale()
  const folder = await temporaryFolder()
  beforeLeaving(async () => {
    stopServers(folder.path)
    await folder.remove()
  })
  const host = await step('Opening a paper with its samples', () =>
    openPaper({ SITE_URL: '', DATA_DIR: path.join(folder.path, 'data'), DATABASE_URL: '' }),
  )
  setDatabaseUrl(host.databaseUrl)
  const { startNginx, startVarnish } = await import('#lib/bench/fronts/engines.ts')
  const { measureFront } = await import('#lib/bench/fronts/run.ts')

  const engines = [
    { start: startVarnish, by: 'key', at: '' },
    { start: startNginx, by: 'address', at: '/_purge' },
  ]
  const figures: FrontFigures[] = []
  for (const { start, by, at } of engines) {
    const port = await freePort()
    const secret = randomBytes(16).toString('hex')
    const site = `http://127.0.0.1:${port}`
    const paper = {
      SITE_URL: site,
      DATABASE_URL: host.databaseUrl,
      PURGE_URL: site + at,
      PURGE_BY: by,
      PURGE_SECRET: secret,
    }
    const papers = [await openPaper(paper), await openPaper(paper)]
    const backends = papers.map((each) => each.port)
    const front = await start({ folder: folder.path, port, backends, site, secret })
    figures.push(await measureFront(front, folder.path))
    for (const paper of papers) await paper.stop()
    await front.stop()
  }
  await host.stop()

  const line = (...cells: string[]) => `| ${cells.join(' | ')} |`
  const row = ({ name, speeds, hitRatio, visible }: (typeof figures)[number]) =>
    line(
      name,
      ...speeds.map(({ perSecond, ratio }) => `${perSecond.toFixed(0)}/s, ${ratio?.toFixed(2) ?? '–'}`),
      `${(hitRatio * 100).toFixed(1)} %`,
      ...visible.map((seen) => `${seen.median.toFixed(0)} ms`),
    )
  const heads = ['two processes behind', 'article plain, × nginx with a file', 'article br, ×', 'hits']
  const pages = figures[0]?.visible.map(({ page }) => `${page} visible`) ?? []
  console.log(
    [
      '',
      line(...heads, ...pages),
      line('---', '---:', '---:', '---:', ...pages.map(() => '---:')),
      ...figures.map(row),
      '',
    ].join('\n'),
  )
  await leave(0)
} catch (error) {
  await fail(error)
}

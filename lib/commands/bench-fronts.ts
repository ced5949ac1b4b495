import path from 'node:path'
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
  const [varnishPort, nginxPort] = [await freePort(), await freePort()]
  const shared = { SITE_URL: 'http://paper.example', PURGE_URL: `http://127.0.0.1:${varnishPort}` }
  const first = await step('Opening a paper with its samples', () =>
    openPaper({ ...shared, DATA_DIR: path.join(folder.path, 'data'), DATABASE_URL: '' }),
  )
  setDatabaseUrl(first.databaseUrl)
  const second = await openPaper({ ...shared, DATABASE_URL: first.databaseUrl })
  const backends = () => [first, second].map(({ url }) => Number(new URL(url).port))

  const { startNginx, startVarnish } = await import('#lib/bench/fronts/engines.ts')
  const { measureFronts } = await import('#lib/bench/fronts/run.ts')
  const fronts = [
    await startVarnish({ folder: folder.path, port: varnishPort, backends: backends() }),
    await startNginx({ folder: folder.path, port: nginxPort, backends: backends() }),
  ]
  const figures = await measureFronts(fronts, folder.path)
  for (const front of fronts) await front.stop()
  await second.stop()
  await first.stop()

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

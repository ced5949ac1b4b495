import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'
import { freePort } from '../launch/port.ts'
import { temporaryFolder } from './temporary-folder.ts'

const paper = z.object({ url: z.url(), databaseUrl: z.url() })

/**
 * Playwright's global setup: the built paper with its samples, on a database in a temporary folder. Tests read it at
 * BASE_URL and make their rows through DATABASE_URL; with BASE_URL set already, they use the paper that stands there.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BASE_URL) return
  const folder = await temporaryFolder()
  const env = {
    ...process.env,
    DATA_DIR: folder.path,
    DATABASE_URL: '',
    SITE_URL: '',
    HOST: 'localhost',
    PORT: String(await freePort()),
  }
  const child = fork('lib/commands/serve-test.ts', {
    env,
    execArgv: [],
    execPath: path.resolve('node_modules/.bin/node'),
  })
  const ended = once(child, 'exit')
  const tearDown = async () => {
    if (child.connected) child.disconnect()
    await ended
    await folder.remove()
  }
  const answer = await Promise.race([once(child, 'message'), ended.then(() => [])])
  const open = paper.safeParse(answer[0])
  if (!open.success) {
    await tearDown()
    throw new Error('The paper for the tests did not come up: see above.')
  }
  Object.assign(process.env, { BASE_URL: open.data.url, DATABASE_URL: open.data.databaseUrl })
  return tearDown
}

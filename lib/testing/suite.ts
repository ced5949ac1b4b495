import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { envNames } from '../env.ts'
import { ensureBrowser } from '../launch/browser.ts'
import { buildIfStale } from '../launch/build.ts'
import { beforeLeaving, leave } from '../launch/leave.ts'
import { runScript } from '../launch/run.ts'
import { explain, step } from '../launch/steps.ts'
import { stopServers } from './stop-servers.ts'
import { sum, type Tally, tallyOf, tallyPlaywright, tallyVitest } from './tally.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type Check = (room: string) => Promise<Tally>

// What the shell of whoever runs the tests says about a paper of theirs must not reach the tests.
const personal = [...envNames, 'BASE_URL', 'NODE_ENV']

/** Runs every check, whatever the earlier ones said, closes with the line `N passed, N failed` and ends the process. */
export async function runSuite(checks: Check[]): Promise<never> {
  const room = await temporaryFolder()
  beforeLeaving(async () => {
    stopServers(room.path)
    await room.remove()
  })
  for (const name of personal) delete process.env[name]
  Object.assign(process.env, {
    DATA_DIR: path.join(room.path, 'data'),
    TMPDIR: room.path,
    TZ: 'Asia/Kathmandu',
    NEXT_TELEMETRY_DISABLED: '1',
  })

  const tallies: Tally[] = []
  for (const check of checks) tallies.push(await check(room.path))
  const { passed, failed } = sum(tallies)
  process.on('exit', () => console.log(`${passed} passed, ${failed} failed`))
  return leave(failed > 0 ? 1 : 0)
}

export async function types(): Promise<Tally> {
  return tallyOf(
    await quietly('Types', [
      ['next/dist/bin/next', 'typegen'],
      ['typescript/bin/tsc', '--noEmit'],
    ]),
  )
}

export async function lint(): Promise<Tally> {
  const colors = process.stderr.isTTY ? 'force' : 'off'
  return tallyOf(
    await quietly('Lint', [['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', `--colors=${colors}`]]),
  )
}

export async function unitTests(room: string): Promise<Tally> {
  heading('Unit and database tests')
  const file = path.join(room, 'vitest.json')
  const ran = await runScript(
    'vitest/vitest.mjs',
    ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { show: true },
  )
  return tallyVitest(await readReport(file, ran.signal), ran.code)
}

/** The production build, and the promises to readers on it: without a build they cannot be tested. */
export async function endToEndTests(room: string): Promise<Tally> {
  if (!(await succeeds(() => step('Production build', buildIfStale)))) return tallyOf(false)
  if (!(await succeeds(() => step('Browser', ensureBrowser)))) return { passed: 1, failed: 1 }
  heading('End-to-end tests')
  const file = path.join(room, 'playwright.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const ran = await runScript('@playwright/test/cli.js', ['test', '--reporter=list,json'], { env, show: true })
  return sum([tallyOf(true), tallyPlaywright(await readReport(file, ran.signal), ran.code)])
}

/** Runs scripts one after the other and shows what they wrote only when one fails. */
function quietly(name: string, scripts: [string, ...string[]][]): Promise<boolean> {
  return succeeds(() =>
    step(name, async () => {
      for (const [script, ...args] of scripts) {
        const { code, output } = await runScript(script, args)
        if (code !== 0) throw new Failure(output)
      }
    }),
  )
}

class Failure extends Error {}

async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    console.error(error instanceof Failure ? error.message : (explain(error) ?? error))
    return false
  }
}

function heading(name: string): void {
  console.error(`\n── ${name} ──`)
}

async function readReport(file: string, signal: string | null): Promise<unknown> {
  const report = await readFile(file, 'utf8').catch(() => null)
  if (report === null)
    console.error(`The tests ended without a report${signal ? `: something stopped them with ${signal}` : ''}.`)
  return JSON.parse(report ?? 'null')
}

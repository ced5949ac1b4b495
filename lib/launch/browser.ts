import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { LaunchError } from './launch-error.ts'
import { run, runScript } from './run.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine; undefined: Playwright's own. */
export function systemBrowser(): string | undefined {
  return process.env.PLAYWRIGHT_CHROMIUM || places.find((place) => existsSync(place))
}

/** A test needs no account, no update and no graphics card; root has no sandbox. */
export const browserFlags: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Makes sure that a browser can be started: the machine's own, else Playwright's, else Debian's.
 * @throws LaunchError that says how to get one
 */
export async function ensureBrowser(): Promise<void> {
  const found = systemBrowser()
  if (found) return requireWorking(found)
  if (await works(chromium.executablePath())) return
  await runScript('@playwright/test/cli.js', ['install', 'chromium'], { show: true })
  if (await works(chromium.executablePath())) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installFromDebian()
  if (!systemBrowser())
    throw new LaunchError(
      'No browser for the tests: install Chromium, or name one with PLAYWRIGHT_CHROMIUM=/path/to/chromium.',
    )
}

async function requireWorking(browser: string): Promise<void> {
  if (!(await works(browser)))
    throw new LaunchError(`The browser ${browser} does not start: mend it, or name another with PLAYWRIGHT_CHROMIUM=…`)
}

/** A browser can be there and lack the libraries that it needs. */
async function works(browser: string): Promise<boolean> {
  if (!existsSync(browser)) return false
  const { code } = await run(browser, ['--version'])
  return code === 0
}

async function installFromDebian(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env, show: true })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, show: true })
}

import { createHash } from 'node:crypto'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildIslands } from './islands.ts'
import { LaunchError } from './launch-error.ts'
import { runScript } from './run.ts'
import { step } from './steps.ts'

const sources = [
  '{app,components,lib,public}/**/*',
  'prisma/schema.prisma', // lib/db/generated is made from it
  'prisma/pages.ts', // the desk sets the pages of the house in another language
  '{proxy,next.config}.ts',
  'postcss.config.mjs',
  '{package-lock,tsconfig}.json',
]
const exclude = ['**/*.test.{ts,tsx}', 'lib/db/generated/**', 'public/islands/**']
const stamp = '.next/broadsheet-build'

/** Builds the pages when something that goes into them changed since the last build. True when it did. */
export async function buildIfStale(): Promise<boolean> {
  const digest = await digestSources()
  if (await isBuilt(digest)) return false
  await step('Building the pages', async () => {
    while (!(await isBuilt(digest)) && (await build(digest)) === 'busy') await sleep(1000)
  })
  return true
}

async function isBuilt(digest: string): Promise<boolean> {
  return (await readFile(stamp, 'utf8').catch(() => '')) === digest
}

async function digestSources(): Promise<string> {
  const hash = createHash('sha256')
  const entries = await Array.fromAsync(glob(sources, { exclude, withFileTypes: true }))
  // Relative: a build may be moved to where it runs.
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative('', path.join(entry.parentPath, entry.name)))
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

/** Busy: another command is building, or a build outlived its command; both come to an end. */
async function build(digest: string): Promise<'done' | 'busy'> {
  await rm(stamp, { force: true })
  await buildIslands()
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', // no page is made from the database before a reader asks
  }
  const { code, output } = await runScript('next/dist/bin/next', ['build'], { env })
  if (code !== 0 && /Another .*next build/.test(output)) return 'busy'
  if (code !== 0) throw explainFailure(output)
  await writeFile(stamp, digest)
  return 'done'
}

function explainFailure(output: string): LaunchError {
  if (/ENOSPC|No space left/.test(output)) return new LaunchError('The disk is full: make room and run this again.')
  console.error(output)
  return new LaunchError('The pages could not be built: see above.')
}

import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env, setAuthSecret } from '../env.ts'

/** The desk's secret: AUTH_SECRET, or one that is made once and lies in DATA_DIR, for its owner's eyes only. */
export async function withSecret(): Promise<void> {
  const { AUTH_SECRET, DATA_DIR } = env()
  if (AUTH_SECRET) return
  const file = path.join(DATA_DIR, 'auth-secret')
  await mkdir(DATA_DIR, { recursive: true })
  // `wx`: of two that start at once, one writes and both read.
  await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  setAuthSecret((await readFile(file, 'utf8')).trim())
}

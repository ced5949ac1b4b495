import type { SpawnOptions } from 'node:child_process'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseError } from './database-error.ts'

/** Whom the database runs as; empty when that is simply us. */
export type Account = { uid?: undefined } | { uid: number; gid: number; needsPassage: boolean }

/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged account. Where the project lies in a folder
 * that only root may enter (/root, mktemp -d), that account is given one capability, to pass through folders.
 */
export async function databaseAccount(paths: string[]): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const account = findAccount('postgres') ?? findAccount('broadsheet') ?? createAccount('broadsheet')
  const needsPassage = !paths.every((place) => mayReach(place, account))
  if (needsPassage && !existsSync('/usr/bin/setpriv')) {
    throw new DatabaseError(
      'PostgreSQL does not run as root, and no other account may enter this folder. Move the project out of it, run as another user, or set DATABASE_URL.',
    )
  }
  return { ...account, needsPassage }
}

/** The command that runs `file` as that account. */
export function canRun(
  account: Account,
  file: string,
  args: string[],
): { file: string; args: string[]; options: SpawnOptions } {
  const { PGDATA, PGPORT, ...environment } = process.env // PG* of the caller's shell are not ours
  const env = { ...environment, LC_ALL: 'C', TZ: 'UTC' }
  if (account.uid === undefined) return { file, args, options: { env } }
  if (!account.needsPassage) return { file, args, options: { env, uid: account.uid, gid: account.gid } }
  const passage = [
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
    '--bounding-set=-all,+dac_read_search',
  ]
  return {
    file: '/usr/bin/setpriv',
    args: [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', ...passage, file, ...args],
    options: { env },
  }
}

function findAccount(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

function createAccount(name: string): { uid: number; gid: number } {
  try {
    if (existsSync('/usr/sbin/useradd'))
      execFileSync('/usr/sbin/useradd', [
        '--system',
        '--user-group',
        '--no-create-home',
        '--shell',
        '/usr/sbin/nologin',
        name,
      ])
    else execFileSync('adduser', ['-S', '-D', '-H', name])
  } catch {
    throw new DatabaseError(
      `PostgreSQL does not run as root, and the account "${name}" could not be made for it. Run as another user, or set DATABASE_URL.`,
    )
  }
  const account = findAccount(name)
  if (!account)
    throw new DatabaseError(
      `The account "${name}" was made but cannot be found. Run as another user, or set DATABASE_URL.`,
    )
  return account
}

/** Whether every folder above `place` lets the account through. */
function mayReach(place: string, account: { uid: number; gid: number }): boolean {
  for (let folder = path.dirname(place); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (folder === path.dirname(folder)) return true
  }
}

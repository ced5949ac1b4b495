import type { SpawnOptions } from 'node:child_process'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseError } from './database-error.ts'

/**
 * Whom the database runs as; empty when that is simply us. `veiled`: in a user namespace, where we go by the account's
 * number and still own what is ours.
 */
export type Account = { uid?: undefined } | { uid: number; gid: number; veiled: boolean }

const unshare = '/usr/bin/unshare'

/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged account. Where the project lies in a folder
 * that only root may enter (/root, mktemp -d), that account could not reach it: there the server runs in a user
 * namespace instead, without any of root's powers. A cluster stays with whom it was made by.
 * @throws DatabaseError when neither is possible
 */
export async function databaseAccount(places: string[], cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const account = findAccount('postgres') ?? findAccount('broadsheet') ?? createAccount('broadsheet')
  const reachable = places.every((place) => mayReach(place, account))
  const veiled = existsSync(cluster) ? statSync(cluster).uid === 0 : !reachable
  if (veiled ? canVeil(account) : reachable) return { ...account, veiled }
  throw new DatabaseError(
    'PostgreSQL does not run as root, and no other account may enter this folder. Move the project out of it, run as another user, or set DATABASE_URL.',
  )
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
  if (!account.veiled) return { file, args, options: { env, uid: account.uid, gid: account.gid } }
  return { file: unshare, args: [...veil(account), file, ...args], options: { env } }
}

function veil({ uid, gid }: { uid: number; gid: number }): string[] {
  return ['--user', `--map-user=${uid}`, `--map-group=${gid}`]
}

function canVeil(account: { uid: number; gid: number }): boolean {
  return existsSync(unshare) && spawnSync(unshare, [...veil(account), 'true']).status === 0
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

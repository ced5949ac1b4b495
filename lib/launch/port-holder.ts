import { readdir, readFile, readlink } from 'node:fs/promises'
import path from 'node:path'

type Holder = { pid: number; name: string }

const listening = '0A' // proc_net_tcp(5): the state TCP_LISTEN

/** The program that listens on a port; null where the system does not tell us. */
export async function portHolder(port: number): Promise<Holder | null> {
  const sockets = await listeningSockets(port)
  if (sockets.size === 0) return null
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  for (const pid of pids) {
    if (await holds(pid, sockets)) return { pid: Number(pid), name: await nameOf(pid) }
  }
  return null
}

async function listeningSockets(port: number): Promise<Set<string>> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  )
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const rows = tables.flatMap((table) => table.split('\n')).map((row) => row.trim().split(/\s+/))
  return new Set(
    rows.filter((row) => row[1]?.endsWith(suffix) && row[3] === listening).map((row) => `socket:[${row[9]}]`),
  )
}

async function holds(pid: string, sockets: Set<string>): Promise<boolean> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')))
  return targets.some((target) => sockets.has(target))
}

async function nameOf(pid: string): Promise<string> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const [program = '', ...args] = command.split('\0').filter(Boolean)
  return [path.basename(program), ...args].join(' ').slice(0, 60).trim() || 'a program'
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Stops the PostgreSQL servers that a killed test run left in the folders of `room`. */
export function stopServers(room: string): void {
  for (const folder of readdirSync(room)) stopServer(path.join(room, folder))
}

/** Stops the PostgreSQL server of one folder at once, when there is one. */
export function stopServer(folder: string): void {
  try {
    const [pid] = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGQUIT') // "immediate" shutdown: nothing in there is wanted any more
  } catch {
    // It is gone already.
  }
}

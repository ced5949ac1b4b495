import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Stops the PostgreSQL servers that a killed test run left in the folders of `room`. */
export async function stopServers(room: string): Promise<void> {
  const folders = await readdir(room).catch(() => [])
  for (const folder of folders) {
    const [pid] = (await readFile(path.join(room, folder, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split(
      '\n',
    )
    if (pid) await kill(Number(pid))
  }
}

async function kill(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGQUIT') // "immediate" shutdown: nothing in there is wanted any more
  } catch {
    // It is gone already.
  }
}

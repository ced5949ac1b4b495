import { readFileSync } from 'node:fs'

/** The process of npm that runs this one, also behind a shell; null where the system does not tell. */
export function findNpm(): number | null {
  const parent = process.ppid
  return [parent, parentOf(parent)].find((pid) => read(`/proc/${pid}/cmdline`).includes('npm')) ?? null
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

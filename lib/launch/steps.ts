import { DatabaseError } from '../db/database-error.ts'
import { EnvError } from '../env.ts'
import { LaunchError } from './launch-error.ts'
import { isLeaving, leave } from './leave.ts'
import { step as printStep } from './step.mjs'

/** Prints what is being done and how long it took. Nothing new is begun once this process is on its way out. */
export function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  return isLeaving() ? new Promise(() => {}) : printStep(name, work)
}

/** Prints what went wrong, one line when a person can mend it, cleans up, and ends the process with exit code 1. */
export function fail(error: unknown): Promise<never> {
  console.error(explain(error) ?? error)
  return leave(1)
}

/** Known trouble in one line; null for a bug, which deserves its stack. */
export function explain(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (error instanceof EnvError || error instanceof DatabaseError || error instanceof LaunchError) return error.message

  const { code = '', path: place, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'ENOSPC' || /No space left on device/.test(error.message))
    return 'The disk is full: make room and run this again.'
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop the program that uses it, or choose another with PORT=…`
  if (code === 'EACCES' && port) return `This account may not open port ${port}: choose one above 1023 with PORT=…`
  if (code === 'EACCES')
    return `This account may not use ${place ?? 'a file'}: change its owner, or run this as that owner. (${error.message})`
  if (code.startsWith('ERR_PARSE_ARGS')) return error.message
  return null
}

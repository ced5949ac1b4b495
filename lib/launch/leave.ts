import { setTimeout as sleep } from 'node:timers/promises'
import { findNpm, isAlive } from './ancestry.ts'

type Cleanup = () => Promise<unknown> | unknown

const patience = 14_000 // for everything; of that, requests in flight have eight
const echo = 500 // npm passes on a Ctrl-C that the terminal has already sent to us

const cleanups: Cleanup[] = []
let signalled: number | undefined
let leaving: Promise<never> | undefined

/** Does `cleanup` before this process ends, the latest one first: after Ctrl-C and other signals, and on `leave`. */
export function beforeLeaving(cleanup: Cleanup): void {
  leaveOnSignals()
  cleanups.push(cleanup)
}

/** Cleans up and ends the process. */
export function leave(code: number): Promise<never> {
  leaving ??= cleanUp().then(() => process.exit(code))
  return leaving
}

/** Whether this process is on its way out, so that what its children say as they are stopped is no news. */
export function isLeaving(): boolean {
  return leaving !== undefined
}

/** Ctrl-C, SIGTERM, SIGHUP and the death of npm end this process in good order; a second Ctrl-C ends it at once. */
export function leaveOnSignals(code = 130): void {
  if (signalled !== undefined) return
  signalled = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => onSignal(code))
  // A closed terminal must not end us half-way through.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  if (process.env.npm_lifecycle_event) watchParent(code)
}

function onSignal(code: number): void {
  const now = Date.now()
  if (signalled && now - signalled > echo) process.exit(130)
  signalled ||= now
  leave(code)
}

async function cleanUp(): Promise<void> {
  const deadline = sleep(patience)
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    const work = Promise.try(cleanup).catch((error: unknown) => console.error(error))
    await Promise.race([work, deadline])
  }
}

/** Whoever kills npm with -9 means us as well, and would find the port still taken. */
function watchParent(code: number): void {
  const parent = process.ppid
  const npm = findNpm()
  setInterval(() => {
    if (process.ppid !== parent || (npm !== null && !isAlive(npm))) leave(code)
  }, 250).unref()
}

import { AsyncLocalStorage } from 'node:async_hooks'

const limits = new AsyncLocalStorage<number>()

/** Runs `work`, in which no statement waits longer than this for its answer: then its connection counts as dead. */
export function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return limits.run(milliseconds, work)
}

/** How long the work that is being done may wait; undefined when nobody said. */
export function patience(): number | undefined {
  return limits.getStore()
}

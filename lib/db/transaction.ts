import { setTimeout as sleep } from 'node:timers/promises'
import { db, type Tx } from './client.ts'
import { isConflict } from './sql-state.ts'

const tries = 5
/** Milliseconds until a connection is free, and for all that is done then: writers wait for each other's commit. */
const limits = { maxWait: 20_000, timeout: 30_000 }

/**
 * Runs `work` in one transaction, and again when it and another one stood in each other's way (a deadlock): PostgreSQL
 * ends one of the two, and the second attempt finds the way free.
 */
export async function transaction<T>(
  work: (tx: Tx) => Promise<T>,
  options: { timeout?: number; maxWait?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, { ...limits, ...options })
    } catch (error) {
      if (attempt === tries || !isConflict(error)) throw error
      await sleep(Math.random() * 20 * 2 ** attempt)
    }
  }
}

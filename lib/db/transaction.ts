import { setTimeout as sleep } from 'node:timers/promises'
import { db, type Tx } from './client.ts'
import { isConflict } from './sql-state.ts'

const tries = 5
const patience = 20_000 // milliseconds for a turn: writers of one day wait for each other's commit

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
      return await db.$transaction(work, { maxWait: patience, ...options })
    } catch (error) {
      if (attempt === tries || !isConflict(error)) throw error
      await sleep(Math.random() * 20 * 2 ** attempt)
    }
  }
}

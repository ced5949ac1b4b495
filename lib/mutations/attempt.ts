import { isOutage } from '../db/sql-state.ts'

/**
 * A part of a job, which is done again and again: while the database is away the next time finds what this one missed. Any
 * other error is told when it is new.
 */
export function attempt<T>(work: () => Promise<T>): () => Promise<T | null> {
  let told = ''
  return async () => {
    try {
      const done = await work()
      told = ''
      return done
    } catch (error) {
      if (!isOutage(error) && told !== String(error)) console.error(error)
      told = String(error)
      return null
    }
  }
}

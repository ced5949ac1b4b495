import { setImmediate as turn } from 'node:timers/promises'
import { db } from '../db/client.ts'
import type { PrismaClient } from '../db/generated/client.ts'

export type Query = { sql: string; params: unknown[] }

let seen: Query[] = []
let listening = false

/** The queries that some work makes, with what begins and ends its transactions, when nothing else is at work. */
export async function captureQueries(work: () => Promise<unknown>): Promise<Query[]> {
  if (!listening)
    (db as PrismaClient<'query'>).$on('query', ({ query, params }) =>
      seen.push({ sql: query, params: JSON.parse(params) }),
    )
  listening = true
  seen = []
  await work()
  await turn()
  const queries = seen
  seen = []
  return queries
}

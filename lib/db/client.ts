import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env.ts'
import { Connection, longest } from './connection.ts'
import { PrismaClient } from './generated/client.ts'
import { nameStatements } from './statements.ts'

// Loading this file must not need a database (`next build` does it); using it without one says what is missing.
const url = env().DATABASE_URL ?? 'postgresql://database-url-is-not-set.invalid/'

// One pool a process, also when the development server loads this file again.
const kept = globalThis as { broadsheetDatabase?: PrismaClient }

kept.broadsheetDatabase ??= new PrismaClient({
  adapter: new PrismaPg(
    { connectionString: url, max: 10, connectionTimeoutMillis: 5000, query_timeout: longest, Client: Connection },
    { statementNameGenerator: nameStatements() },
  ),
  log: [{ emit: 'event', level: 'query' }],
})

export const db: PrismaClient = kept.broadsheetDatabase

/** Inside a transaction. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

import type { BetterAuthOptions } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { hashToken } from '../auth/token.ts'
import { db } from './client.ts'

type Adapter = ReturnType<ReturnType<typeof prismaAdapter>>
type Asked = { model: string; where?: { field: string; value: unknown }[]; data?: object; update?: object }

/**
 * Where the library that signs people in keeps its rows: in our database, with the hash of a session's token in place of
 * the token, so that who reads a copy of the database cannot enter with it.
 */
export function signInStore(options: BetterAuthOptions): Adapter {
  return withHashedTokens(prismaAdapter(db, { provider: 'postgresql', transaction: true })(options))
}

function withHashedTokens<A extends Omit<Adapter, 'transaction'>>(adapter: A): A {
  const wrap =
    <T>(work: (asked: never) => Promise<T>) =>
    async (asked: Asked): Promise<T> => {
      if (asked.model !== 'session') return work(asked as never)
      const { hashed, token } = hashedIn(asked)
      return withToken(await work(hashed as never), token)
    }
  const transaction = (adapter as { transaction?: Adapter['transaction'] }).transaction
  return {
    ...adapter,
    create: wrap(adapter.create),
    findOne: wrap(adapter.findOne),
    findMany: wrap(adapter.findMany),
    update: wrap(adapter.update),
    updateMany: wrap(adapter.updateMany),
    delete: wrap(adapter.delete),
    deleteMany: wrap(adapter.deleteMany),
    count: wrap(adapter.count),
    consumeOne: wrap(adapter.consumeOne),
    incrementOne: wrap(adapter.incrementOne),
    ...(transaction
      ? {
          transaction: <R>(work: (tx: never) => Promise<R>) => transaction((tx) => work(withHashedTokens(tx) as never)),
        }
      : {}),
  } as A
}

/** The same question by the token's hash, and the one token that it names, if it does. */
function hashedIn(asked: Asked): { hashed: Asked; token: string | null } {
  let token: string | null = null
  const hashOf = (value: unknown) => {
    if (Array.isArray(value)) return value.map((each) => hashToken(String(each)))
    token = String(value)
    return hashToken(token)
  }
  const inFields = (fields: object) => ('token' in fields ? { ...fields, token: hashOf(fields.token) } : fields)
  const hashed = {
    ...asked,
    ...(asked.data ? { data: inFields(asked.data) } : {}),
    ...(asked.update ? { update: inFields(asked.update) } : {}),
    ...(asked.where
      ? { where: asked.where.map((each) => (each.field === 'token' ? { ...each, value: hashOf(each.value) } : each)) }
      : {}),
  }
  return { hashed, token }
}

/** A row that was asked for by its token has it; of others, nobody knows it. */
function withToken<T>(result: T, token: string | null): T {
  if (token === null || typeof result !== 'object' || result === null || !('token' in result)) return result
  return { ...result, token }
}

import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'

type Rows = {
  Article: Prisma.ArticleCreateManyInput
  ArticleTopic: Prisma.ArticleTopicCreateManyInput
  ArticleEntity: Prisma.ArticleEntityCreateManyInput
  Byline: Prisma.BylineCreateManyInput
  Change: Prisma.ChangeCreateManyInput
}

/**
 * Inserts many rows, all of them in one parameter: Prisma's `createMany` has one for every value and takes several
 * times as long. All rows must have the columns of the first; the others get their defaults.
 */
export async function insertMany<T extends keyof Rows>(tx: Tx, table: T, rows: Rows[T][]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    JSON.stringify(rows),
  )
}

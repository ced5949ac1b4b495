import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { tablesOf } from '../labels/tables.ts'
import type { Label } from './labels.ts'

export type Shared = {
  /** The newest of them. */
  ids: number[]
  articles: number
  /** How many articles were looked at: the newest about the one with fewest. */
  among: number
  /** Whether those were all. */
  isComplete: boolean
}

const most = 20
const newest = 2000

/** Articles about all of these. Each of the one with fewest is looked up under the others, so two long listings cost no more. */
export async function findShared(labels: Label[]): Promise<Shared> {
  const [rarest, ...others] = labels.toSorted((a, b) => a.articleCount - b.articleCount || a.id - b.id)
  if (!rarest) return { ids: [], articles: 0, among: 0, isComplete: true }
  const table = tablesOf[rarest.label]
  const isUnder = ({ label, id }: Label) =>
    Prisma.sql`EXISTS (SELECT FROM ${tablesOf[label].articles} AS other WHERE other."articleId" = recent.id AND other.${tablesOf[label].id} = ${id})`
  const [row] = await db.$queryRaw<Omit<Shared, 'isComplete'>[]>`
    WITH recent AS MATERIALIZED (
      SELECT "articleId" AS id, "listedAt" FROM ${table.articles} WHERE ${table.id} = ${rarest.id} AND "listedAt" IS NOT NULL
      ORDER BY "listedAt" DESC, "articleId" DESC LIMIT ${newest}
    )
    SELECT (SELECT count(*)::int FROM recent) AS among, count(*)::int AS articles,
      coalesce((array_agg(id ORDER BY "listedAt" DESC, id DESC))[1:${most}], '{}') AS ids
    FROM recent WHERE ${Prisma.join(others.map(isUnder), ' AND ')}`
  const { ids = [], articles = 0, among = 0 } = row ?? {}
  return { ids, articles, among, isComplete: among < newest }
}

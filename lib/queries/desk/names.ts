import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { nameKey } from '../../slug.ts'
import { storable } from '../../text/storable.ts'
import { type Labelled, labelTables, likeKey } from './labels.ts'

/** A topic, an entity or an author by the name that it goes by; `alias` is another of its names, by which alone it was found. */
export type OfferedName = { name: string; kind: string | null; articleCount: number; alias: string | null }

/** `canBeNew`: nothing is called exactly so, and whoever types it may make one that is. */
export type OfferedNames = { found: OfferedName[]; canBeNew: boolean }

const most = 8

/**
 * Topics, entities or authors one of whose names has the query in it, in any spelling. What is called exactly so comes first, then
 * what begins so, then what has most articles.
 */
export async function offerNames(actor: Actor, of: Labelled, query: string): Promise<OfferedNames> {
  const asked = storable(query)
  const [key, pattern] = [nameKey(asked), likeKey(asked)]
  if (key === '') return { found: [], canBeNew: false }
  const { label, alias, owner, kind } = labelTables[of]
  const rows = await db.$queryRaw<(OfferedName & { alias: string; exact: boolean })[]>`
    SELECT name, kind, "articleCount", alias, exact FROM (
      SELECT DISTINCT ON (label.id) label.id, name, ${kind} AS kind, "articleCount", alias,
        key = ${key} AS exact, key LIKE ${`${pattern}%`} AS begins
      FROM ${alias} AS named JOIN ${label} AS label ON label.id = ${owner}
      WHERE key LIKE ${`%${pattern}%`}
      ORDER BY label.id, exact DESC, begins DESC, key) AS offered
    ORDER BY exact DESC, begins DESC, "articleCount" DESC, id LIMIT ${most}`
  return {
    found: rows.map(({ exact: _, ...row }) => ({
      ...row,
      alias: nameKey(row.name).includes(key) ? null : row.alias,
    })),
    canBeNew: !rows[0]?.exact && (of !== 'topic' || may(actor, 'topic.edit')),
  }
}

import { db } from '../../db/client.ts'
import type { Filters } from './request.ts'

/** What the filters that stand for a thing are called; nothing for a slug that nothing has. */
export type Labels = Partial<Record<'topic' | 'entity' | 'source', string>>

export async function nameFilters({ topic, entity, source }: Filters): Promise<Labels> {
  if (topic === null && entity === null && source === null) return {}
  const rows = await db.$queryRaw<{ filter: keyof Labels; name: string }[]>`
    SELECT 'topic' AS filter, name FROM "Topic" WHERE slug = ${topic}
    UNION ALL SELECT 'entity', name FROM "Entity" WHERE slug = ${entity}
    UNION ALL SELECT 'source', name FROM "Source" WHERE slug = ${source}`
  return Object.fromEntries(rows.map(({ filter, name }) => [filter, name]))
}

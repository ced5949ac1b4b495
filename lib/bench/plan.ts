import type { Client } from 'pg'
import { z } from 'zod'
import type { Query } from './captured.ts'

/** A place where a plan reads a table that grows with the paper. */
export type Access = {
  table: string
  /** `Index Scan`, `Seq Scan`, … */
  node: string
  index: string | null
  condition: string
  /** Read in all, those included that a filter threw away. */
  rows: number
}

export type Plan = { accesses: Access[]; buffers: number }

const growing = ['Article', 'ArticleTopic', 'ArticleEntity', 'Byline', 'Correction', 'Story', 'Coverage', 'EntityMonth']

const node = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().default(0),
  'Shared Hit Blocks': z.number(),
  'Shared Read Blocks': z.number(),
  get Plans(): z.ZodOptional<z.ZodArray<typeof node>> {
    return z.array(node).optional()
  },
})
type Node = z.infer<typeof node>

const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: node })]) })])

/** How the server answers a query with these parameters; it is run for that. What begins or ends a transaction does so. */
export async function explain(client: Client, { sql, params }: Query): Promise<Plan> {
  if (/^(BEGIN|COMMIT)\b/.test(sql)) {
    await client.query(sql)
    return { accesses: [], buffers: 0 }
  }
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, params)
  const [row] = explained.parse(rows)
  const root = row['QUERY PLAN'][0].Plan
  return { accesses: accessesIn(root), buffers: root['Shared Hit Blocks'] + root['Shared Read Blocks'] }
}

/** The growing tables that are read from one end to the other. */
export function sequentialScans({ accesses }: Plan): string[] {
  return accesses.filter((access) => access.node === 'Seq Scan').map(({ table }) => table)
}

function accessesIn(plan: Node): Access[] {
  const below = (plan.Plans ?? []).flatMap(accessesIn)
  const table = plan['Relation Name']
  if (!table || !growing.includes(table)) return below
  const [bitmap] = plan.Plans ?? []
  const access = {
    table,
    node: plan['Node Type'],
    index: plan['Index Name'] ?? bitmap?.['Index Name'] ?? null,
    condition: plan['Index Cond'] ?? bitmap?.['Index Cond'] ?? '',
    rows: Math.round((plan['Actual Rows'] + plan['Rows Removed by Filter']) * plan['Actual Loops']),
  }
  return [access, ...below]
}

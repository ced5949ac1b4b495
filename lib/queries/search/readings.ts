import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { listLanguages } from '../languages.ts'
import type { Terms } from './terms.ts'

/**
 * What is looked for (a tsquery) in the articles of these languages; null where the query says nothing, because its
 * words are "the" and "of" there. The tags are whole: PostgreSQL knows how frequent each is.
 */
export type Reading = { tsquery: string | null; langs: string[] }

/** What a query of any kind must know of the paper. */
export type Paper = {
  langs: string[]
  /** When the newest twentieth of a large paper begins, and the newest quarter. */
  moments: Date[]
}

/** A query as this paper reads it: languages that read it alike stand together. */
export type Lookup = { readings: Reading[]; paper: Paper }

export async function readPaper(): Promise<Paper> {
  const [langs, moments] = await Promise.all([listLanguages(), listMoments()])
  return { langs, moments }
}

/** Reads a query by the rules of every language that the paper has; an open one with its last word as the beginning of words. */
export async function prepare(paper: Paper, { whole, open }: Terms, isOpen = false): Promise<Lookup> {
  const tsquery = isOpen && open ? beginning(open) : Prisma.sql`websearch_to_tsquery(${config}, ${whole})`
  const rows = await db.$queryRaw<{ lang: string; tsquery: string | null }[]>`
    SELECT lang, nullif((${tsquery})::text, '') AS tsquery FROM unnest(${paper.langs}::text[]) AS lang`
  const alike = Map.groupBy(rows, (row) => row.tsquery)
  return {
    readings: [...alike].map(([read, langs]) => ({ tsquery: read, langs: langs.map(({ lang }) => lang) })),
    paper,
  }
}

/** As the planner's statistics know them: a hundred parts of equal size. */
async function listMoments(): Promise<Date[]> {
  const rows = await db.$queryRaw<{ moment: Date }[]>`
    SELECT bounds[1 + array_length(bounds, 1) * percent / 100] AS moment
    FROM pg_stats, LATERAL (SELECT histogram_bounds::text::timestamptz[] AS bounds) AS histogram, unnest(ARRAY[95, 75]) AS percent
    WHERE schemaname = 'public' AND tablename = 'Article' AND attname = 'listedAt' AND bounds IS NOT NULL
      AND (SELECT reltuples FROM pg_class WHERE oid = '"Article"'::regclass) > 20000
    ORDER BY percent DESC`
  return rows.map(({ moment }) => moment)
}

const config = Prisma.sql`search_config(lang)`

/** The stem of a beginning is not always the beginning of a stem: words of headline and summary are there whole, too. */
function beginning({ prefix, beside, or }: NonNullable<Terms['open']>): Prisma.Sql {
  const begun = Prisma.sql`(to_tsquery(${config}, ${`${prefix}:*`}) || to_tsquery('search_simple', ${`${prefix}:*`}))`
  const choice = beside === '' ? begun : Prisma.sql`(websearch_to_tsquery(${config}, ${beside}) && ${begun})`
  return or === '' ? choice : Prisma.sql`(websearch_to_tsquery(${config}, ${or}) || ${choice})`
}

/** What an article in `lang` is looked through for; null where that is nothing. */
export function readingOf(lang: Prisma.Sql, readings: Reading[]): Prisma.Sql {
  const [only, ...others] = readings
  if (only && others.length === 0) return Prisma.sql`${only.tsquery}::tsquery`
  const cases = readings.map(
    ({ tsquery, langs }) => Prisma.sql`WHEN ${lang} IN (${Prisma.join(langs)}) THEN ${tsquery}::tsquery`,
  )
  return cases.length > 0 ? Prisma.sql`CASE ${Prisma.join(cases, ' ')} END` : Prisma.sql`NULL::tsquery`
}

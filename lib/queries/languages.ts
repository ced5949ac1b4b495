import { db } from '../db/client.ts'

/** The languages of the articles, as tags in their order: a walk along one index, a step a language. */
export async function listLanguages(): Promise<string[]> {
  const rows = await db.$queryRaw<{ lang: string }[]>`
    WITH RECURSIVE each AS (
      (SELECT lang FROM "Article" ORDER BY lang LIMIT 1)
      UNION ALL
      SELECT (SELECT lang FROM "Article" WHERE lang > each.lang ORDER BY lang LIMIT 1) FROM each WHERE each.lang IS NOT NULL
    )
    SELECT lang FROM each WHERE lang IS NOT NULL`
  return rows.map(({ lang }) => lang)
}

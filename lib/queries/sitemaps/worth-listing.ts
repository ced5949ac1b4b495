import { Prisma } from '../../db/generated/client.ts'
import { isFindable } from '../rights.ts'
import { leastArticles } from '../thin.ts'

/** Sources that search engines may know of. */
export const findableSources = () => Prisma.sql`(SELECT * FROM "Source" AS s WHERE ${isFindable()}) AS findable`

/**
 * Days that are no thin pages, each by the moment of its newest article, the latest first: a walk along one index, from
 * the newest article of a day to that of the day before, which ends where enough have been seen.
 */
export const daysWorthListing = (since: Prisma.Sql, until: Prisma.Sql) => Prisma.sql`
  WITH RECURSIVE day AS (
    (${newest(since, until)})
    UNION ALL
    SELECT before.newest FROM day CROSS JOIN LATERAL (
      ${newest(since, Prisma.sql`date_trunc('day', day.newest, 'UTC')`)}) AS before
  )
  SELECT newest FROM day CROSS JOIN LATERAL (
    SELECT count(*) AS articles FROM (
      SELECT FROM "Article" WHERE "listedAt" <= newest AND "listedAt" >= date_trunc('day', newest, 'UTC')
      LIMIT ${leastArticles}) AS few) AS few
  WHERE articles >= ${leastArticles}`

/** The newest public article of a time. */
export const newest = (since: Prisma.Sql, until: Prisma.Sql) => Prisma.sql`
  SELECT "listedAt" AS newest FROM "Article" WHERE "listedAt" >= ${since} AND "listedAt" < ${until}
  ORDER BY "listedAt" DESC, id DESC LIMIT 1`

import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import type { Candidate } from './ranking.ts'

export const most = { newest: 150, marked: 30 }
const mostOfADay = { newest: 30, marked: 10 }

/**
 * The articles that may stand on a front page: the newest, and before them the newest that an editor has marked, which a
 * busy day would push out, and those that are pinned. `until` is the end of the day that a past front page is of.
 */
export async function listCandidates(until: Date | null): Promise<Candidate[]> {
  if (until) return describe(choose(Prisma.sql`"listedAt" < ${until}`, most), labels)
  const chosen = choose(Prisma.sql`"listedAt" IS NOT NULL`, most)
  return describe(Prisma.sql`${chosen} UNION SELECT "articleId" FROM "FrontPin" WHERE ${holds}`, pinsAndLabels)
}

/** The same of each of these days, given as their first moments, without topics and entities: nothing is laid out by them. */
export async function listCandidatesOfDays(days: Date[]): Promise<Candidate[]> {
  const thatDay = Prisma.sql`"listedAt" >= day AND "listedAt" < day + interval '24 hours'`
  const chosen = Prisma.sql`
    SELECT id FROM unnest(${days}::timestamptz[]) AS each (day) CROSS JOIN LATERAL (${choose(thatDay, mostOfADay)}) AS newest`
  return describe(chosen, noLabels)
}

const newestFirst = Prisma.sql`ORDER BY "listedAt" DESC, id DESC`

/** Two ranges, of the index of all articles and of that of the marked ones. */
function choose(listed: Prisma.Sql, { newest, marked }: typeof most): Prisma.Sql {
  return Prisma.sql`
    (SELECT id FROM "Article" WHERE ${listed} ${newestFirst} LIMIT ${newest})
    UNION
    (SELECT id FROM "Article" WHERE ${listed} AND importance > 0 ${newestFirst} LIMIT ${marked})`
}

const labels = Prisma.sql`
  ARRAY(SELECT "topicId" FROM "ArticleTopic" WHERE "articleId" = id ORDER BY position, "topicId") AS "topicIds",
  ARRAY(SELECT "entityId" FROM "ArticleEntity" WHERE "articleId" = id ORDER BY position, "entityId") AS "entityIds"`
/** A pin ends at a full hour, when pages that say so are printed anew. */
const holds = Prisma.sql`(until IS NULL OR until > now())`
const pinsAndLabels = Prisma.sql`${labels},
  (SELECT place FROM "FrontPin" WHERE "articleId" = id AND ${holds}) AS "pinPlace",
  (SELECT until FROM "FrontPin" WHERE "articleId" = id AND ${holds}) AS "pinUntil"`
const noLabels = Prisma.sql`'{}'::int[] AS "topicIds", '{}'::int[] AS "entityIds"`

function describe(chosen: Prisma.Sql, labelled: Prisma.Sql): Promise<Candidate[]> {
  return db.$queryRaw<Candidate[]>`
    WITH chosen AS (${chosen})
    SELECT id, "listedAt", importance, genre::text, "storyId", "sourceId",
      length(title) AS "titleLength", length(summary) AS "summaryLength",
      ${labelled}
    FROM chosen JOIN "Article" USING (id) WHERE "listedAt" IS NOT NULL ${newestFirst}`
}

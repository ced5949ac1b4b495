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
  return describe(Prisma.sql`${chosen} UNION SELECT "articleId" FROM "FrontPin" WHERE ${holds}`, pinsAndLabels(holds))
}

/**
 * The same at a moment to come: with what is scheduled until then, without what will have left the paper, and with the pins
 * that hold then.
 */
export async function listCandidatesAt(moment: Date): Promise<Candidate[]> {
  const stays = Prisma.sql`("unpublishAt" IS NULL OR "unpublishAt" > ${moment})`
  const comes = Prisma.sql`(status = 'SCHEDULED' AND "publishedAt" <= ${moment}
    AND ("embargoUntil" IS NULL OR "embargoUntil" <= ${moment}))`
  const chosen = Prisma.sql`${choose(Prisma.sql`"listedAt" IS NOT NULL AND ${stays}`, most)}
    UNION (SELECT id FROM "Article" WHERE ${comes} ORDER BY "publishedAt" DESC, id DESC LIMIT ${most.newest})
    UNION SELECT "articleId" FROM "FrontPin" WHERE ${holdsAt(moment)}`
  const listed = Prisma.sql`CASE WHEN NOT ${stays} THEN NULL WHEN ${comes} THEN "publishedAt" ELSE "listedAt" END`
  return describe(chosen, pinsAndLabels(holdsAt(moment)), listed)
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
/** A pin ends at a full hour, when pages that say so are printed anew; half a minute of grace, as another clock strikes it. */
const holds = Prisma.sql`(until IS NULL OR until > now() + interval '30 seconds')`
const holdsAt = (moment: Date) => Prisma.sql`(until IS NULL OR until > ${moment})`
const pinsAndLabels = (holding: Prisma.Sql) => Prisma.sql`${labels},
  (SELECT place FROM "FrontPin" WHERE "articleId" = id AND ${holding}) AS "pinPlace",
  (SELECT until FROM "FrontPin" WHERE "articleId" = id AND ${holding}) AS "pinUntil"`
const noLabels = Prisma.sql`'{}'::int[] AS "topicIds", '{}'::int[] AS "entityIds"`

/** @param listed since when an article is in the paper; null for one that is not */
function describe(
  chosen: Prisma.Sql,
  labelled: Prisma.Sql,
  listed: Prisma.Sql = Prisma.sql`"listedAt"`,
): Promise<Candidate[]> {
  return db.$queryRaw<Candidate[]>`
    WITH chosen AS (${chosen})
    SELECT id, ${listed} AS "listedAt", importance, genre::text, "storyId", "sourceId",
      length(title) AS "titleLength", length(summary) AS "summaryLength",
      ${labelled}
    FROM chosen JOIN "Article" USING (id) WHERE ${listed} IS NOT NULL ${newestFirst}`
}

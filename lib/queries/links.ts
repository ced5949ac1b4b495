import { db } from '../db/client.ts'
import { addressOf, type Place } from '../links/inside.ts'
import type { Known } from '../links/verdict.ts'

const mostInside = 500

/** Links into the paper itself that are due, from wherever: its own address is the host ''. */
export async function listDueInside(own: string): Promise<(Known & { id: number; url: string })[]> {
  return db.$queryRaw`
    SELECT id, url, answer::text AS answer, failures, extract(epoch FROM now() - "askedAt")::float8 AS "askedAgo",
      extract(epoch FROM now() - since)::float8 AS "sinceAgo"
    FROM "Link" WHERE host IN ('', ${own}) AND "dueAt" <= now() ORDER BY "dueAt" LIMIT ${mostInside}`
}

/** A link of an article, and what is known of it. */
export type AskedLink = Known & { id: number; url: string; host: string }

/** The links of an article that were not asked within so many seconds. */
export async function listUnasked(articleId: number, seconds: number): Promise<AskedLink[]> {
  return db.$queryRaw`
    SELECT id, link.url, host, answer::text AS answer, failures, extract(epoch FROM now() - "askedAt")::float8 AS "askedAgo",
      extract(epoch FROM now() - since)::float8 AS "sinceAgo"
    FROM links_of(${articleId}) AS of JOIN "Link" AS link ON link.url = of.url
    WHERE "askedAt" IS NULL OR "askedAt" <= now() - make_interval(secs => ${seconds}) ORDER BY id`
}

/** Which of these things readers find, and where those are that were renamed: by their addresses. */
export async function findPlaces(places: Place[]): Promise<Map<string, 'here' | { movedTo: string }>> {
  const rows = await db.$queryRaw<(Place & { now: string })[]>`
    SELECT asked.section, asked.slug, here.slug AS now
    FROM unnest(${places.map(({ section }) => section)}::text[], ${places.map(({ slug }) => slug)}::text[])
      AS asked (section, slug)
    LEFT JOIN "FormerSlug" AS former ON former.section = asked.section AND former.slug = asked.slug
    CROSS JOIN LATERAL (
      SELECT slug FROM "Article" WHERE asked.section = 'news' AND "listedAt" IS NOT NULL
        AND (slug = asked.slug OR id = former."articleId")
      UNION ALL SELECT slug FROM "Topic" WHERE asked.section = 'topics' AND (slug = asked.slug OR id = former."topicId")
      UNION ALL SELECT slug FROM "Entity" WHERE asked.section = 'entities' AND (slug = asked.slug OR id = former."entityId")
      UNION ALL SELECT slug FROM "Source" WHERE asked.section = 'sources' AND (slug = asked.slug OR id = former."sourceId")
      UNION ALL SELECT slug FROM "Author" WHERE asked.section = 'authors' AND (slug = asked.slug OR id = former."authorId")
      UNION ALL SELECT slug FROM "Story" WHERE asked.section = 'stories' AND "articleCount" > 0
        AND (slug = asked.slug OR id = former."storyId")) AS here`
  return new Map(
    rows.map(({ section, slug, now }) => [
      addressOf({ section, slug }),
      now === slug ? 'here' : { movedTo: addressOf({ section, slug: now }) },
    ]),
  )
}

const witnesses = 3

/** Addresses of other hosts that answered when they were last asked, the last first: whoever hears none of them is deaf. */
export async function listWitnesses(hosts: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ url: string }[]>`
    SELECT url FROM (
      SELECT DISTINCT ON (host) url, "askedAt" FROM (
        SELECT url, host, "askedAt" FROM "Link"
        WHERE answer = 'ANSWERS' AND host <> '' AND host <> ALL(${hosts}) ORDER BY "askedAt" DESC LIMIT 50) AS last
      ORDER BY host, "askedAt" DESC) AS each
    ORDER BY "askedAt" DESC LIMIT ${witnesses}`
  return rows.map(({ url }) => url)
}

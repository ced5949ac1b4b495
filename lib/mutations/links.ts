import { db } from '../db/client.ts'
import type { Known, Verdict } from '../links/verdict.ts'

/** A link whose turn it is, with the lease of its host: until then no other process asks there. */
export type DueLink = Known & { id: number; url: string; host: string; busyUntil: Date }

const lease = 120 // seconds: longer than a round takes
const looked = 200 // links that are looked through for hosts that are free

type Claimed = DueLink & { standing: 'public' | 'at the desk' | 'nowhere' }

/**
 * Takes links that are due, one of each host that is free; the processes of a paper share the leases, so that each is asked
 * once and no host twice at a time. What stands in nothing public is not asked: until then, a paper's interest is nobody's
 * business.
 */
export async function claimDueLinks(own: string, most: number): Promise<DueLink[]> {
  const claimed = await db.$queryRaw<Claimed[]>`
    WITH due AS (
      SELECT DISTINCT ON (host) id, host FROM (
        SELECT id, host, "dueAt" FROM "Link" AS link
        WHERE "dueAt" <= now() AND host <> '' AND host <> ${own} AND NOT EXISTS (
          SELECT FROM "LinkHost" WHERE host = link.host AND "busyUntil" > now())
        ORDER BY "dueAt" LIMIT ${looked}) AS first
      ORDER BY host, "dueAt" LIMIT ${most}
    ), leased AS (
      INSERT INTO "LinkHost" AS known SELECT host, now() + make_interval(secs => ${lease}) FROM due ORDER BY host
      ON CONFLICT (host) DO UPDATE SET "busyUntil" = excluded."busyUntil" WHERE known."busyUntil" <= now()
      RETURNING host, "busyUntil"
    )
    SELECT link.id, url, link.host, "busyUntil", answer::text AS answer, failures,
      extract(epoch FROM now() - "askedAt")::float8 AS "askedAgo", extract(epoch FROM now() - since)::float8 AS "sinceAgo",
      CASE WHEN EXISTS (SELECT FROM articles_linking(url) JOIN "Article" ON id = "articleId" WHERE "listedAt" IS NOT NULL)
        THEN 'public' WHEN EXISTS (SELECT FROM articles_linking(url)) THEN 'at the desk' ELSE 'nowhere' END AS standing
    FROM due JOIN leased USING (host) JOIN "Link" AS link ON link.id = due.id`
  const others = claimed.filter(({ standing }) => standing !== 'public')
  for (const { id, standing } of others) {
    if (standing === 'nowhere') await db.link.deleteMany({ where: { id } })
    else await db.$executeRaw`UPDATE "Link" SET "dueAt" = now() + interval '7 days' WHERE id = ${id}`
  }
  await releaseHosts(others, 0)
  return claimed.filter(({ standing }) => standing === 'public')
}

/** Takes one host, for links that somebody waits for; null while it is being asked already. */
export async function leaseHost(host: string): Promise<{ host: string; busyUntil: Date } | null> {
  const [leased] = await db.$queryRaw<{ host: string; busyUntil: Date }[]>`
    INSERT INTO "LinkHost" AS known VALUES (${host}, now() + make_interval(secs => ${lease}))
    ON CONFLICT (host) DO UPDATE SET "busyUntil" = excluded."busyUntil" WHERE known."busyUntil" <= now()
    RETURNING host, "busyUntil"`
  return leased ?? null
}

/** Ends leases; the hosts are left in peace for so many seconds. */
export async function releaseHosts(leases: { host: string; busyUntil: Date }[], seconds: number): Promise<void> {
  for (const { host, busyUntil } of leases)
    await db.$executeRaw`
      UPDATE "LinkHost" SET "busyUntil" = now() + make_interval(secs => ${seconds})
      WHERE host = ${host} AND "busyUntil" = ${busyUntil}`
}

/** Forgets hosts that nobody has asked for an hour: they are free in any case. */
export async function forgetHosts(): Promise<void> {
  await db.$executeRaw`DELETE FROM "LinkHost" WHERE "busyUntil" < now() - interval '1 hour'`
}

/** Writes down what was heard; a tenth sooner or later, so that what came together is not asked together for ever. */
export async function recordVerdict(id: number, verdict: Verdict): Promise<void> {
  const { answer, said, movedTo, failures, broken, isNew, again } = verdict
  await db.$executeRaw`
    UPDATE "Link" SET answer = ${answer}::"LinkAnswer", said = ${said}, "movedTo" = ${movedTo}, failures = ${failures},
      broken = ${broken}, "askedAt" = now(), since = CASE WHEN ${isNew} THEN now() ELSE coalesce(since, now()) END,
      "dueAt" = now() + make_interval(secs => ${again} * (0.9 + 0.2 * random()))
    WHERE id = ${id}`
}

/** Makes the links of an article known, public or not, so that they can be asked. */
export async function awaitLinks(articleId: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Link" (url, host) SELECT url, link_host(url) FROM links_of(${articleId}) ORDER BY url
    ON CONFLICT DO NOTHING`
}

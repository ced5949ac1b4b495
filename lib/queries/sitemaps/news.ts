import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { isFindable } from '../rights.ts'

export type NewsPlace = { slug: string; title: string; lang: string; publishedAt: Date }

const most = 1_000

/**
 * What was published in the last 48 hours, the newest first, 1,000 at most. The list stands until the clock strikes the
 * next hour: what would be older than that by then is left out now.
 */
export async function listNews(): Promise<NewsPlace[]> {
  reads(tags.sitemap, tags.rights, tags.hour)
  return db.$queryRaw<NewsPlace[]>`
    SELECT a.slug, a.title, a.lang, a."listedAt" AS "publishedAt"
    FROM "Article" AS a LEFT JOIN "Source" AS s ON s.id = a."sourceId"
    WHERE a."listedAt" >= date_trunc('hour', now()) - interval '47 hours' AND ${isFindable()}
    ORDER BY a."listedAt" DESC, a.id DESC LIMIT ${most}`
}

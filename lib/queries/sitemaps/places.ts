import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { paths } from '../../urls.ts'
import { houseOrder } from '../house.ts'
import { isFindable, isShownWhole } from '../rights.ts'
import { leastArticles } from '../thin.ts'
import type { Version } from '../versions.ts'
import { type Part, partName, partSize } from './parts.ts'
import { daysWorthListing, findableSources } from './worth-listing.ts'

/** An address of the sitemap; `changedAt` is when what stands there last became another. */
export type Place = { path: string; changedAt: Date | null; pictures: string[]; versions: Version[] }

/** What stands in one file of the sitemap, which is at most 5,000 places; none when there is no such file. */
export async function listPlaces(part: Part): Promise<Place[]> {
  reads(tags.rights, part.section === 'articles' ? tags.sitemapPart(partName(part)) : tags.sitemap)
  switch (part.section) {
    case 'pages':
      return part.number === 0 ? listOwnPages() : []
    case 'articles':
      return listArticles(part.number)
    case 'stories':
      return listLabels(Prisma.sql`"Story"`, part.number, paths.story, Prisma.sql`"listedAt"`)
    case 'topics':
      reads(tags.topics)
      return listLabels(Prisma.sql`"Topic"`, part.number, paths.topic)
    case 'entities':
      reads(tags.entities)
      return listLabels(Prisma.sql`"Entity"`, part.number, paths.entity)
    case 'authors':
      reads(tags.authors)
      return listLabels(Prisma.sql`"Author"`, part.number, paths.author)
    case 'sources':
      return listLabels(findableSources(), part.number, paths.source)
    case 'days':
      return listDays(part.number)
  }
}

/** The indexes, and what the paper says of itself. */
async function listOwnPages(): Promise<Place[]> {
  const pages = await db.page.findMany({
    where: { withdrawnAt: null },
    orderBy: houseOrder,
    select: { slug: true, updatedAt: true },
  })
  return [
    ...[
      paths.front(),
      paths.topics(),
      paths.entities(),
      paths.stories(),
      paths.trends(),
      paths.archive(),
      paths.sources(),
      paths.corrections(),
      paths.feeds(),
    ].map((path) => place(path, null)),
    ...pages.map(({ slug, updatedAt }) => place(paths.page(slug), slug === 'methodology' ? null : updatedAt)),
  ]
}

function place(path: string, changedAt: Date | null, pictures: string[] = [], versions: Version[] = []): Place {
  return { path, changedAt, pictures, versions }
}

const within = (id: Prisma.Sql, part: number) =>
  Prisma.sql`${id} >= ${part * partSize} AND ${id} < ${(part + 1) * partSize}`

async function listArticles(part: number): Promise<Place[]> {
  const rows = await db.$queryRaw<{ slug: string; changedAt: Date; pictures: string[] | null }[]>`
    SELECT a.slug, greatest(a."updatedAt", a."listedAt") AS "changedAt", CASE WHEN ${isShownWhole()} THEN r.pictures END AS pictures
    FROM "Article" AS a LEFT JOIN "Source" AS s ON s.id = a."sourceId"
    LEFT JOIN "Rendering" AS r ON r."articleId" = a.id
    WHERE ${within(Prisma.sql`a.id`, part)} AND a."listedAt" IS NOT NULL AND ${isFindable()} ORDER BY a.id`
  const versionsOf = await versionsIn(part)
  return rows.map(({ slug, changedAt, pictures }) =>
    place(paths.article(slug), changedAt, pictures?.map(decoded), versionsOf.get(slug)),
  )
}

const member = Prisma.sql`a.id, a.slug, a.lang, a.title, a."originalId", a."sourceId", a."listedAt"`

/** The findable forms of the texts in a part that have more than one, the original first, by the slug of each. */
async function versionsIn(part: number): Promise<Map<string, Version[]>> {
  const rows = await db.$queryRaw<(Version & { root: number })[]>`
    WITH roots AS (
      SELECT "originalId" AS id FROM "Article" WHERE ${within(Prisma.sql`"originalId"`, part)}
      UNION SELECT "originalId" FROM "Article" WHERE ${within(Prisma.sql`id`, part)} AND "originalId" IS NOT NULL
    ), members AS (
      SELECT roots.id AS root, ${member} FROM roots JOIN "Article" AS a ON a.id = roots.id
      UNION ALL SELECT roots.id, ${member} FROM roots JOIN "Article" AS a ON a."originalId" = roots.id
    )
    SELECT a.root, a.slug, a.lang, a.title FROM members AS a LEFT JOIN "Source" AS s ON s.id = a."sourceId"
    WHERE a."listedAt" IS NOT NULL AND ${isFindable()} ORDER BY a.root, a."originalId" NULLS FIRST, a.id`
  const groups = Map.groupBy(rows, ({ root }) => root)
  return new Map(rows.map(({ slug, root }) => [slug, groups.get(root) ?? []]))
}

/** The value of an attribute, as React writes it. */
function decoded(src: string): string {
  return src.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}

async function listLabels(
  table: Prisma.Sql,
  part: number,
  pathOf: (slug: string) => string,
  changedAt = Prisma.sql`"changedAt"`,
): Promise<Place[]> {
  const rows = await db.$queryRaw<{ slug: string; changedAt: Date }[]>`
    SELECT slug, ${changedAt} AS "changedAt" FROM ${table}
    WHERE ${within(Prisma.sql`id`, part)} AND "articleCount" >= ${leastArticles} ORDER BY id`
  return rows.map(({ slug, changedAt }) => place(pathOf(slug), changedAt))
}

async function listDays(year: number): Promise<Place[]> {
  if (year < 1 || year > 9998) return []
  const [since, until] = [year, year + 1].map((each) => new Date(`${String(each).padStart(4, '0')}-01-01T00:00:00Z`))
  const rows = await db.$queryRaw<{ newest: Date }[]>(daysWorthListing(Prisma.sql`${since}`, Prisma.sql`${until}`))
  return rows.map(({ newest }) => place(paths.day(newest), newest))
}

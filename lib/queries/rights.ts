import { db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { agree, paperShows, paperUses, type SourcePolicy, type Statement, type Uses, usesOf } from '../rights/policy.ts'
import { type Found, findMoved } from './found.ts'
import { published } from './visibility.ts'

/** What decides on the rights of a text; part of every query that loads one. */
export const policyFields = { rights: true, search: true, aiInput: true, aiTrain: true } satisfies Prisma.SourceSelect

/** Whether an article "a" of source "s" is shown whole: the same as `shownOf`, for what the database makes of a text. */
export function isShownWhole(): Prisma.Sql {
  return Prisma.sql`(a.rights = 'FULL' AND (a."sourceId" IS NULL OR coalesce(s.rights, ${paperShows()}::"Rights") = 'FULL'))`
}

/** Whether search engines may have what comes from a source "s", if it does: the same as `usesOf`. */
export function isFindable(): Prisma.Sql {
  return Prisma.sql`coalesce(s.search, ${paperUses().search})`
}

/** What may be said of everything that the paper holds. */
export async function getPaperStatement(): Promise<Statement> {
  reads(tags.rights)
  const own = await db.$queryRaw<SourcePolicy[]>`
    SELECT DISTINCT NULL AS rights, search, "aiInput", "aiTrain" FROM "Source"`
  return agree([paperUses(), ...own.map(usesOf)])
}

/** What others may do with the article at `/news/{slug}`. */
export async function findArticleUses(slug: string): Promise<Found<Uses> | null> {
  const row = await db.article.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, OR: [published(), { status: 'WITHDRAWN' }] },
    select: { id: true, status: true, withdrawnBecause: true, source: { select: { id: true, ...policyFields } } },
  })
  if (!row) return findMoved('news', slug)
  reads(tags.article(row.id), ...(row.source ? [tags.nameOf('source', row.source.id)] : []))
  return row.status === 'WITHDRAWN'
    ? { state: 'gone', because: row.withdrawnBecause }
    : { state: 'here', value: usesOf(row.source) }
}

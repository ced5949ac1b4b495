import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'

const lineSelect = { id: true, name: true, kind: true, articleCount: true } satisfies Prisma.SourceSelect
export type SourceLine = Prisma.SourceGetPayload<{ select: typeof lineSelect }>

const perPage = 60

/** Every source, those with most articles first. @param after the id of the last one seen */
export async function listDeskSources(
  actor: Actor,
  after: number | null,
): Promise<{ sources: SourceLine[]; next: number | null }> {
  if (!may(actor, 'source.edit')) return { sources: [], next: null }
  const last =
    after && (await db.source.findUnique({ where: { id: after }, select: { slug: true, articleCount: true } }))
  const rows = await db.source.findMany({
    where: last
      ? {
          articleCount: { lte: last.articleCount },
          OR: [{ articleCount: { lt: last.articleCount } }, { slug: { gt: last.slug } }],
        }
      : {},
    select: lineSelect,
    orderBy: [{ articleCount: 'desc' }, { slug: 'asc' }],
    take: perPage + 1,
  })
  const sources = rows.slice(0, perPage)
  return { sources, next: rows.length > perPage ? (sources.at(-1)?.id ?? null) : null }
}

const sourceSelect = {
  ...lineSelect,
  slug: true,
  homepage: true,
  description: true,
  owner: true,
  country: true,
  rights: true,
  search: true,
  aiInput: true,
  aiTrain: true,
} satisfies Prisma.SourceSelect
export type DeskSource = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>

export async function findDeskSource(actor: Actor, id: number): Promise<DeskSource | null> {
  return may(actor, 'source.edit') ? db.source.findUnique({ where: { id }, select: sourceSelect }) : null
}

import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { rowIdOf } from '../../row-id.ts'
import { type LabelFilters, type LabelLine, listLikelyDuplicates, type Pair, perPage, searchLabels } from './labels.ts'

const lineFields = { id: true, slug: true, name: true, articleCount: true, kind: true } as const

/** All entities, the newest first; or those whose names have something in them. `after` is an id. */
export async function listDeskEntities(
  actor: Actor,
  { query, after }: LabelFilters,
): Promise<{ lines: LabelLine[]; next: string | null }> {
  if (!may(actor, 'entity.edit')) return { lines: [], next: null }
  if (query) return { lines: await searchLabels('entity', query), next: null }
  const before = rowIdOf(after)
  const rows = await db.entity.findMany({
    ...(before ? { where: { id: { lt: before } } } : {}),
    orderBy: { id: 'desc' },
    take: perPage + 1,
    select: lineFields,
  })
  const lines = rows.slice(0, perPage)
  return { lines, next: rows.length > perPage ? String(lines.at(-1)?.id) : null }
}

/** Pairs that may be one and the same, among the newest names or among those before an id. */
export async function listDuplicates(
  actor: Actor,
  before: number | null = null,
): Promise<{ pairs: Pair[]; next: number | null }> {
  return may(actor, 'entity.edit') ? listLikelyDuplicates(before) : { pairs: [], next: null }
}

const entityFields = {
  ...lineFields,
  description: true,
  sameAs: true,
  aliases: { orderBy: { key: 'asc' }, select: { alias: true } },
  formerSlugs: { orderBy: { slug: 'asc' }, select: { slug: true } },
  _count: { select: { articles: true } }, // also of drafts
} satisfies Prisma.EntitySelect
export type DeskEntity = Prisma.EntityGetPayload<{ select: typeof entityFields }>

export async function findDeskEntity(actor: Actor, id: number): Promise<DeskEntity | null> {
  if (!may(actor, 'entity.edit')) return null
  return db.entity.findUnique({ where: { id }, select: entityFields })
}

const mostToSplit = 200

/** The newest articles that name an entity, from which some may go to another. */
export async function listNaming(actor: Actor, id: number): Promise<{ id: number; title: string; lang: string }[]> {
  if (!may(actor, 'entity.edit')) return []
  const rows = await db.articleEntity.findMany({
    relationLoadStrategy: 'join',
    where: { entityId: id },
    orderBy: [{ listedAt: { sort: 'desc', nulls: 'first' } }, { articleId: 'desc' }],
    take: mostToSplit,
    select: { article: { select: { id: true, title: true, lang: true } } },
  })
  return rows.map(({ article }) => article)
}

import { z } from 'zod'
import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { rowIdOf } from '../../row-id.ts'
import { entityKinds } from '../directories.ts'
import { type Params, readParams } from './address.ts'
import {
  type LabelFilters,
  type LabelLine,
  listByArticles,
  listLikelyDuplicates,
  type Pair,
  perPage,
  readLabelFilters,
  searchLabels,
} from './labels.ts'

const lineFields = { id: true, slug: true, name: true, articleCount: true, kind: true } as const

/** A kind; or, of the others, those that nothing is said of: neither a kind nor a description. */
export const nameKinds = [...entityKinds, 'UNSAID'] as const
export type NameKind = (typeof nameKinds)[number]

export type EntityFilters = LabelFilters & { kind: NameKind | null }

const ofKind = z.object({ kind: z.enum(nameKinds).nullable().catch(null) })

export function readEntityFilters(params: Params): EntityFilters {
  return { ...readLabelFilters(params), kind: readParams(ofKind, params).kind ?? null }
}

/**
 * All entities, the newest first, and `after` is an id; or those of a kind, those with most articles first, and `after` is a
 * slug; or those whose names have something in them.
 */
export async function listDeskEntities(
  actor: Actor,
  { query, kind, after }: EntityFilters,
): Promise<{ lines: LabelLine[]; next: string | null }> {
  if (!may(actor, 'entity.edit')) return { lines: [], next: null }
  if (query) return { lines: await searchLabels('entity', query, kind ? among(kind) : undefined), next: null }
  return kind ? listByArticles('entity', after, among(kind)) : listNewest(after)
}

/** How many names nothing is said of. */
export async function countUnsaid(actor: Actor): Promise<number> {
  if (!may(actor, 'entity.edit')) return 0
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Entity" WHERE ${among('UNSAID')}`
  return row?.count ?? 0
}

async function listNewest(after: string | null): Promise<{ lines: LabelLine[]; next: string | null }> {
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

function among(kind: NameKind): Prisma.Sql {
  return kind === 'UNSAID' ? Prisma.sql`kind = 'OTHER' AND description = ''` : Prisma.sql`kind = ${kind}::"EntityKind"`
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

import { db } from '../db/client.ts'
import type { EntityKind } from '../db/generated/enums.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paths } from '../urls.ts'
import { unknownCursor } from './cursor.ts'

/** One line of an index: a topic or an entity that has published articles. */
export type Entry = {
  slug: string
  name: string
  description: string
  articleCount: number
  kind: string | null
  path: string
}
export type Group = { kind: string | null; entries: Entry[]; more: string | null }
export type Directory = {
  subject: 'topics' | 'entities'
  kind: string | null
  path: string
  groups: Group[]
  after: string | null
}

export const entityKinds: readonly EntityKind[] = [
  'PERSON',
  'ORGANISATION',
  'PRODUCT',
  'PLACE',
  'WORK',
  'EVENT',
  'OTHER',
]

const pageSize = 120
const groupSize = 24

const entryFields = { slug: true, name: true, description: true, articleCount: true } as const

/** The topics with most articles first; `after` is the slug of the last one seen. */
export async function listTopics(after: string | null): Promise<Directory> {
  reads(tags.topics)
  const start = after === null ? null : await db.topic.findUnique({ where: { slug: after }, select: entryFields })
  const rows = await db.topic.findMany({
    where: beyond(after, start),
    orderBy: [{ articleCount: 'desc' }, { slug: 'asc' }],
    take: pageSize + 1,
    select: entryFields,
  })
  const entries = rows.slice(0, pageSize).map((row) => ({ ...row, kind: null, path: paths.topic(row.slug) }))
  const group = { kind: null, entries, more: null }
  return { subject: 'topics', kind: null, path: paths.topics(), groups: [group], after: lastOf(rows) }
}

/** The leading entities of every kind. */
export async function listEntities(): Promise<Directory> {
  reads(tags.entities)
  const rows = await db.$queryRaw<(Omit<Entry, 'path'> & { kind: string })[]>`
    SELECT slug, name, description, "articleCount", kind::text FROM unnest(enum_range(NULL::"EntityKind")) AS each (k)
    CROSS JOIN LATERAL (
      SELECT * FROM "Entity" WHERE kind = each.k AND "articleCount" > 0
      ORDER BY "articleCount" DESC, slug LIMIT ${groupSize + 1}) AS foremost`
  const groups = entityKinds.flatMap((kind) => {
    const entries = rows.filter((row) => row.kind === kind).map(toEntity)
    const more = entries.length > groupSize ? paths.entities(kind.toLowerCase()) : null
    return entries.length > 0 ? [{ kind: kind.toLowerCase(), entries: entries.slice(0, groupSize), more }] : []
  })
  return { subject: 'entities', kind: null, path: paths.entities(), groups, after: null }
}

/** All entities of one kind, those with most articles first. */
export async function listEntitiesOfKind(kind: EntityKind, after: string | null): Promise<Directory> {
  reads(tags.entities)
  const start = after === null ? null : await db.entity.findUnique({ where: { slug: after }, select: entryFields })
  const rows = await db.entity.findMany({
    where: { kind, ...beyond(after, start) },
    orderBy: [{ articleCount: 'desc' }, { slug: 'asc' }],
    take: pageSize + 1,
    select: { ...entryFields, kind: true },
  })
  const group = { kind: kind.toLowerCase(), entries: rows.slice(0, pageSize).map(toEntity), more: null }
  return {
    subject: 'entities',
    kind: kind.toLowerCase(),
    path: paths.entities(kind.toLowerCase()),
    groups: [group],
    after: lastOf(rows),
  }
}

/** The topics of the navigation: the head of the curated list, as far as they have articles. */
export async function listNavigation(): Promise<{ slug: string; name: string }[]> {
  reads(tags.navigation)
  return db.topic.findMany({
    where: { position: { not: null }, articleCount: { gt: 0 } },
    orderBy: { position: 'asc' },
    take: 8,
    select: { slug: true, name: true },
  })
}

function beyond(after: string | null, start: { articleCount: number; slug: string } | null) {
  if (after === null) return { articleCount: { gt: 0 } }
  if (!start) throw unknownCursor('after')
  const { articleCount, slug } = start
  return {
    articleCount: { gt: 0, lte: articleCount },
    OR: [{ articleCount: { lt: articleCount } }, { slug: { gt: slug } }],
  }
}

function lastOf(rows: { slug: string }[]): string | null {
  return rows.length > pageSize ? (rows[pageSize - 1]?.slug ?? null) : null
}

function toEntity(row: Omit<Entry, 'path' | 'kind'> & { kind: string }): Entry {
  return { ...row, kind: row.kind.toLowerCase(), path: paths.entity(row.slug) }
}

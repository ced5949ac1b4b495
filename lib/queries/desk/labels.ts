import { z } from 'zod'
import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { graceBegan } from '../../grace.ts'
import { nameKey } from '../../slug.ts'
import { storable } from '../../text/storable.ts'
import { type Params, readParams } from './address.ts'

/** What narrows a list of topics, entities or authors, and the slug after which a page of it begins. */
export type LabelFilters = { query: string; after: string | null }

/** One line of such a list. */
export type LabelLine = { id: number; slug: string; name: string; articleCount: number; kind: string | null }

export const perPage = 60

const address = z.object({
  q: z.string().max(200).catch(''),
  after: z.string().max(200).nullable().catch(null),
})

export function readLabelFilters(params: Params): LabelFilters {
  const { q, after } = readParams(address, params)
  return { query: q.trim(), after }
}

export const labelTables = {
  topic: {
    section: 'topics',
    label: Prisma.sql`"Topic"`,
    alias: Prisma.sql`"TopicAlias"`,
    articles: Prisma.sql`"ArticleTopic"`,
    owner: Prisma.sql`"topicId"`,
    kind: Prisma.sql`NULL`,
  },
  entity: {
    section: 'entities',
    label: Prisma.sql`"Entity"`,
    alias: Prisma.sql`"EntityAlias"`,
    articles: Prisma.sql`"ArticleEntity"`,
    owner: Prisma.sql`"entityId"`,
    kind: Prisma.sql`kind::text`,
  },
  author: {
    section: 'authors',
    label: Prisma.sql`"Author"`,
    alias: Prisma.sql`"AuthorAlias"`,
    articles: Prisma.sql`"Byline"`,
    owner: Prisma.sql`"authorId"`,
    kind: Prisma.sql`kind::text`,
  },
} as const

export type Labelled = keyof typeof labelTables

const found = 100 // by name: whoever sees more than that types more

/** Labels one of whose names, in any spelling, has this in it: by the index of folded names. Those with most articles first. */
export async function searchLabels(of: Labelled, query: string, which = Prisma.sql`TRUE`): Promise<LabelLine[]> {
  const { label, alias, owner, kind } = labelTables[of]
  const key = likeKey(query)
  if (key === '') return []
  const pattern = `%${key}%`
  return db.$queryRaw<LabelLine[]>`
    SELECT id, slug, name, "articleCount", ${kind} AS kind FROM ${label}
    WHERE id IN (SELECT ${owner} FROM ${alias} WHERE key LIKE ${pattern}) AND ${which}
    ORDER BY "articleCount" DESC, slug LIMIT ${found}`
}

/** Those with most articles first; `after` is a slug. */
export async function listByArticles(
  of: Labelled,
  after: string | null,
  which = Prisma.sql`TRUE`,
): Promise<{ lines: LabelLine[]; next: string | null }> {
  const start = after === null ? undefined : await findLine(of, after)
  const { label, kind } = labelTables[of]
  const rows = await db.$queryRaw<LabelLine[]>`
    SELECT id, slug, name, "articleCount", ${kind} AS kind FROM ${label}
    WHERE ${which} AND ${start ? behind(start) : Prisma.sql`TRUE`}
    ORDER BY "articleCount" DESC, slug LIMIT ${perPage + 1}`
  const lines = rows.slice(0, perPage)
  return { lines, next: rows.length > perPage ? (lines.at(-1)?.slug ?? null) : null }
}

function behind({ articleCount, slug }: LabelLine): Prisma.Sql {
  return Prisma.sql`"articleCount" <= ${articleCount} AND ("articleCount" < ${articleCount} OR slug > ${slug})`
}

/** The one at an address. */
export async function findLabelAt(actor: Actor, of: Labelled, slug: string): Promise<LabelLine | null> {
  return may(actor, `${of}.edit`) ? ((await findLine(of, slug)) ?? null) : null
}

async function findLine(of: Labelled, slug: string): Promise<LabelLine | undefined> {
  const { label, kind } = labelTables[of]
  const [line] = await db.$queryRaw<LabelLine[]>`
    SELECT id, slug, name, "articleCount", ${kind} AS kind FROM ${label} WHERE slug = ${storable(slug)}`
  return line
}

/** One that was removed and can be put back. */
export type RemovedLabel = { id: number; name: string }

export async function listRemovedLabels(actor: Actor, of: Labelled): Promise<RemovedLabel[]> {
  if (!may(actor, `${of}.edit`)) return []
  return db.removedLabel.findMany({
    where: { of, removedAt: { gt: graceBegan('record') } },
    orderBy: [{ removedAt: 'desc' }, { id: 'desc' }],
    take: found,
    select: { id: true, name: true },
  })
}

/** A name's key as a pattern that it alone is like. */
export function likeKey(name: string): string {
  return nameKey(name).replace(/[\\%_]/g, '\\$&')
}

/** A name that looks like another's. */
export type Lookalike = LabelLine & { likeness: number }

const likeEnough = 0.55

/** Of two names of entities: nobody said that these are two. */
const notToldApart = Prisma.sql`NOT EXISTS (
  SELECT FROM "NotTheSame" WHERE "lesserId" = least(own."entityId", other."entityId")
    AND "greaterId" = greatest(own."entityId", other."entityId"))`

/** What may be the same as this one, by how alike any two of their names are; the likeliest first. */
export async function listLookalikes(of: Labelled, id: number): Promise<Lookalike[]> {
  const { label, alias, owner, kind } = labelTables[of]
  const isOpen = of === 'entity' ? notToldApart : Prisma.sql`TRUE`
  return db.$queryRaw<Lookalike[]>`
    SELECT id, slug, name, "articleCount", ${kind} AS kind, likeness FROM (
      SELECT other.${owner} AS other, max(similarity(own.key, other.key)) AS likeness
      FROM ${alias} AS own JOIN ${alias} AS other ON other.key % own.key AND other.${owner} <> own.${owner}
      WHERE own.${owner} = ${id} AND ${isOpen} GROUP BY 1) AS alike
    JOIN ${label} ON id = other
    WHERE likeness >= ${likeEnough} ORDER BY likeness DESC, "articleCount" DESC, id LIMIT 12`
}

/** Two entities that may be one. */
export type Pair = { one: { id: number; name: string }; other: { id: number; name: string }; likeness: number }

const lookedAt = 100 // names at once

/**
 * Names that look like one that was there before, the likeliest first: among the newest, or among those before an id.
 * @returns also the id before which there are more to look at
 */
export async function listLikelyDuplicates(before: number | null): Promise<{ pairs: Pair[]; next: number | null }> {
  const fresh = await db.entity.findMany({
    where: { articleCount: { gt: 0 }, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: lookedAt,
    select: { id: true },
  })
  const ids = fresh.map(({ id }) => id)
  const rows = await db.$queryRaw<{ id: number; name: string; otherId: number; other: string; likeness: number }[]>`
    SELECT fresh.id, fresh.name, alike.id AS "otherId", alike.name AS other, likeness
    FROM "Entity" AS fresh
    CROSS JOIN LATERAL (
      SELECT entity.id, entity.name, max(similarity(own.key, other.key)) AS likeness
      FROM "EntityAlias" AS own JOIN "EntityAlias" AS other ON other.key % own.key AND other."entityId" < own."entityId"
      JOIN "Entity" AS entity ON entity.id = other."entityId"
      WHERE own."entityId" = fresh.id AND ${notToldApart}
      GROUP BY 1, 2 ORDER BY likeness DESC LIMIT 1) AS alike
    WHERE fresh.id = ANY(${ids}) AND likeness >= ${likeEnough} ORDER BY likeness DESC, fresh.id DESC`
  return {
    pairs: rows.map(({ id, name, otherId, other, likeness }) => ({
      one: { id, name },
      other: { id: otherId, name: other },
      likeness,
    })),
    next: ids.length === lookedAt ? (ids.at(-1) ?? null) : null,
  }
}

/** Two that were told apart a short while ago. */
export type ToldApart = Omit<Pair, 'likeness'>

/** What somebody said to be two in the last day, the latest first. */
export async function listToldApart(actor: Actor): Promise<ToldApart[]> {
  if (!may(actor, 'entity.edit')) return []
  const select = { id: true, name: true } as const
  const rows = await db.notTheSame.findMany({
    relationLoadStrategy: 'join',
    where: { saidAt: { gt: graceBegan('record') } },
    orderBy: [{ saidAt: 'desc' }, { lesserId: 'desc' }, { greaterId: 'desc' }],
    take: found,
    select: { greater: { select }, lesser: { select } },
  })
  return rows.map(({ greater, lesser }) => ({ one: greater, other: lesser }))
}

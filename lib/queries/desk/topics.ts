import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { type LabelFilters, type LabelLine, perPage, searchLabels } from './labels.ts'

const lineFields = { id: true, slug: true, name: true, articleCount: true } as const

/** The topics of the curated list, in its order. */
export async function listCurated(actor: Actor): Promise<LabelLine[]> {
  if (!may(actor, 'topic.edit')) return []
  const rows = await db.topic.findMany({
    where: { position: { not: null } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: lineFields,
  })
  return rows.map((row) => ({ ...row, kind: null }))
}

/** All topics, those with most articles first; or those whose names have something in them. */
export async function listDeskTopics(
  actor: Actor,
  { query, after }: LabelFilters,
): Promise<{ lines: LabelLine[]; next: string | null }> {
  if (!may(actor, 'topic.edit')) return { lines: [], next: null }
  if (query) return { lines: await searchLabels('topic', query), next: null }
  const start = after ? await db.topic.findUnique({ where: { slug: after }, select: lineFields }) : null
  const rows = await db.topic.findMany({
    ...(start
      ? {
          where: {
            OR: [
              { articleCount: { lt: start.articleCount } },
              { articleCount: start.articleCount, slug: { gt: start.slug } },
            ],
          },
        }
      : {}),
    orderBy: [{ articleCount: 'desc' }, { slug: 'asc' }],
    take: perPage + 1,
    select: lineFields,
  })
  const lines = rows.slice(0, perPage).map((row) => ({ ...row, kind: null }))
  return { lines, next: rows.length > perPage ? (lines.at(-1)?.slug ?? null) : null }
}

const topicFields = {
  ...lineFields,
  description: true,
  position: true,
  aliases: { orderBy: { key: 'asc' }, select: { alias: true } },
  formerSlugs: { orderBy: { slug: 'asc' }, select: { slug: true } },
  _count: { select: { articles: true } }, // also of drafts
} satisfies Prisma.TopicSelect
export type DeskTopic = Prisma.TopicGetPayload<{ select: typeof topicFields }>

export async function findDeskTopic(actor: Actor, id: number): Promise<DeskTopic | null> {
  if (!may(actor, 'topic.edit')) return null
  return db.topic.findUnique({ where: { id }, select: topicFields })
}

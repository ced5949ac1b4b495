import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { type LabelFilters, type LabelLine, listByArticles, searchLabels } from './labels.ts'

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
  return listByArticles('topic', after)
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

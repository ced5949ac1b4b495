import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { type Card, cardSelect, toCard } from '../cards.ts'
import { published } from '../visibility.ts'
import { textAt } from './text-at.ts'

const topicFields = {
  id: true,
  slug: true,
  name: true,
  articleCount: true,
  position: true,
} satisfies Prisma.TopicSelect

export type ColumnTopic = Prisma.TopicGetPayload<{ select: typeof topicFields }>

const frontFields = {
  ...cardSelect,
  topics: { orderBy: { position: 'asc' }, select: { topic: { select: topicFields } } },
} satisfies Prisma.ArticleSelect

const versions = {
  revisions: { orderBy: { version: 'asc' }, select: { title: true, summary: true, createdAt: true } },
} satisfies Prisma.ArticleSelect

/**
 * The articles of a front page, and all topics that they have.
 * @param until a moment that is past: in the words of then
 * @param coming a moment to come: with those that are not public yet
 */
export async function loadCards(
  ids: number[],
  { until = null, coming = null }: { until?: Date | null; coming?: Date | null },
): Promise<{ cards: Map<number, Card>; topics: Map<number, ColumnTopic> }> {
  const found = await db.article.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: ids }, ...(coming ? {} : published()) },
    select: { ...frontFields, ...(until ? versions : {}), ...(coming ? { publishedAt: true } : {}) },
  })
  const rows = found.map(({ publishedAt, ...row }) => ({ ...row, listedAt: row.listedAt ?? publishedAt ?? coming }))
  const topics = new Map(rows.flatMap((row) => row.topics.map(({ topic }) => [topic.id, topic])))
  reads(...[...topics.keys()].map((id) => tags.nameOf('topic', id)))
  const cards = rows.map(({ revisions = [], ...row }) => {
    const card = toCard(row)
    // How many tell a story today would be no news of that day.
    return until ? { ...card, ...textAt(card, revisions, until), story: null } : card
  })
  return { cards: new Map(cards.map((card) => [card.id, card])), topics }
}

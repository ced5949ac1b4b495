import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'

const cardFields = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  summary: true,
  genre: true,
  summaryModel: true,
  bodyModel: true,
  listedAt: true,
  updatedAt: true,
  source: { select: { id: true, slug: true, name: true } },
  topics: {
    orderBy: { position: 'asc' },
    take: 1,
    select: { topic: { select: { id: true, slug: true, name: true } } },
  },
} satisfies Prisma.ArticleSelect

/** An article as a listing shows it: no body is ever loaded. */
export type Card = Omit<Row, 'listedAt' | 'topics'> & {
  publishedAt: Date
  topic: Row['topics'][number]['topic'] | null
}

type Row = Prisma.ArticleGetPayload<{ select: typeof cardFields }>

export const cardSelect = cardFields

export function toCard({ listedAt, topics, ...row }: Row): Card {
  if (!listedAt) throw new Error(`article ${row.id} is not public`)
  const topic = topics[0]?.topic ?? null
  reads(
    tags.article(row.id),
    ...(topic ? [tags.nameOf('topic', topic.id)] : []),
    ...(row.source ? [tags.nameOf('source', row.source.id)] : []),
  )
  return { ...row, publishedAt: listedAt, topic }
}

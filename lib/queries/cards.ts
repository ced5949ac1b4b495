import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'

const storyFields = {
  id: true,
  slug: true,
  title: true,
  articleCount: true,
  sourceCount: true,
  coverage: {
    orderBy: [{ firstAt: 'asc' }, { firstId: 'asc' }],
    take: 3, // two besides the article's own
    select: { source: { select: { id: true, name: true } } },
  },
} satisfies Prisma.StorySelect

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
  story: { select: storyFields },
  topics: {
    orderBy: { position: 'asc' },
    take: 1,
    select: { topic: { select: { id: true, slug: true, name: true } } },
  },
} satisfies Prisma.ArticleSelect

/** An article as a listing shows it: no body is ever loaded. */
export type Card = Omit<Row, 'listedAt' | 'topics' | 'story'> & {
  publishedAt: Date
  topic: Row['topics'][number]['topic'] | null
  story: CardStory | null
}

/** The story that an article tells together with others. */
export type CardStory = {
  slug: string
  title: string
  articleCount: number
  outletCount: number
  /** Names of other outlets, in the order in which they had it: two at most. */
  others: string[]
}

type Row = Prisma.ArticleGetPayload<{ select: typeof cardFields }>

export const cardSelect = cardFields

export function toCard({ listedAt, topics, story, ...row }: Row): Card {
  if (!listedAt) throw new Error(`article ${row.id} is not public`)
  const topic = topics[0]?.topic ?? null
  reads(
    tags.article(row.id),
    ...(topic ? [tags.nameOf('topic', topic.id)] : []),
    ...(row.source ? [tags.nameOf('source', row.source.id)] : []),
  )
  return { ...row, publishedAt: listedAt, topic, story: story && toCardStory(story, row.source) }
}

/** One that nobody else tells is no story yet, but may become one. */
function toCardStory(
  { id, slug, title, articleCount, sourceCount, coverage }: NonNullable<Row['story']>,
  own: Row['source'],
): CardStory | null {
  const others = coverage.map(({ source }) => source).filter((source) => source.id !== own?.id)
  reads(tags.story(id), tags.nameOf('story', id), ...others.map((source) => tags.nameOf('source', source.id)))
  if (articleCount < 2) return null
  const names = others.slice(0, 2).map(({ name }) => name)
  return { slug, title, articleCount, outletCount: sourceCount, others: names }
}

import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { published } from './visibility.ts'

const memberFields = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  listedAt: true,
  source: { select: { id: true, name: true } },
} satisfies Prisma.ArticleSelect

const firstFew = 5

/** The story of an article, with those who told it first and the one who told it last. */
export const inStoryFields = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  articleCount: true,
  sourceCount: true,
  newest: { select: memberFields },
  articles: {
    where: published(),
    orderBy: [{ listedAt: 'asc' }, { id: 'asc' }],
    take: firstFew,
    select: memberFields,
  },
} satisfies Prisma.StorySelect

type Row = Prisma.StoryGetPayload<{ select: typeof inStoryFields }>
type Member = Omit<Prisma.ArticleGetPayload<{ select: typeof memberFields }>, 'listedAt'> & { publishedAt: Date }

export type InStory = {
  id: number
  slug: string
  title: string
  summary: string
  articleCount: number
  outletCount: number
  /** In order of time: all, or the first few, what lies between being left out, and the newest. */
  members: Member[]
  leftOut: number
}

export function toInStory({ id, slug, title, summary, articleCount, sourceCount, newest, articles }: Row): InStory {
  const apart = newest && !articles.some((article) => article.id === newest.id) ? [newest] : []
  const members = [...(apart.length > 0 ? articles.slice(0, firstFew - 1) : articles), ...apart].flatMap(
    ({ listedAt, ...member }) => (listedAt ? [{ ...member, publishedAt: listedAt }] : []),
  )
  reads(
    tags.story(id),
    tags.nameOf('story', id),
    ...members.flatMap(({ source }) => (source ? [tags.nameOf('source', source.id)] : [])),
  )
  return {
    id,
    slug,
    title,
    summary,
    articleCount,
    outletCount: sourceCount,
    members,
    leftOut: articleCount - members.length,
  }
}

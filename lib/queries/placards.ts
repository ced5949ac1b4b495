import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { holds, reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { usesOf } from '../rights/policy.ts'
import { type Found, findMoved } from './found.ts'
import { policyFields } from './rights.ts'
import { published } from './visibility.ts'

const fields = {
  id: true,
  title: true,
  lang: true,
  genre: true,
  status: true,
  withdrawnBecause: true,
  listedAt: true,
  source: { select: { id: true, name: true, ...policyFields } },
  topics: { orderBy: { position: 'asc' }, take: 1, select: { topic: { select: { id: true, name: true } } } },
} satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof fields }>

/** What an article is announced with: nothing of its text, so that no rights can forbid it. */
export type Announcement = Pick<Row, 'title' | 'lang' | 'genre'> & {
  source: string | null
  topic: string | null
  publishedAt: Date
}

/** What the placard of an article shows, by the article's slug. */
export async function findAnnouncement(slug: string): Promise<Found<Announcement> | null> {
  const row = await db.article.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, OR: [published(), { status: 'WITHDRAWN' }] },
    select: fields,
  })
  if (!row) return findMoved('news', slug)
  const { id, title, lang, genre, status, listedAt, source, topics } = row
  reads(tags.article(id))
  if (status === 'WITHDRAWN' || !listedAt) return { state: 'gone', because: row.withdrawnBecause }
  const topic = topics[0]?.topic
  reads(...(topic ? [tags.nameOf('topic', topic.id)] : []), ...(source ? [tags.nameOf('source', source.id)] : []))
  holds(usesOf(source))
  const names = { source: source?.name ?? null, topic: topic?.name ?? null }
  return { state: 'here', value: { title, lang, genre, publishedAt: listedAt, ...names } }
}

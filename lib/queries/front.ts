import { db } from '../db/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paths } from '../urls.ts'
import { type Card, cardSelect, toCard } from './cards.ts'
import type { Listing } from './listings.ts'
import { published, shownOnce, site } from './visibility.ts'

export type Column = { slug: string; name: string; articleCount: number; cards: Card[] }
export type Front = { lead: Card | null; seconds: Card[]; latest: Card[]; columns: Column[] }

const newestFirst = [{ listedAt: 'desc' as const }, { id: 'desc' as const }]

/** The front page: what is new, led by the newest story, and a column for each of the leading topics. */
export async function getFront(): Promise<Front> {
  reads(tags.front)
  const [newest, topics] = await Promise.all([
    db.article.findMany({
      relationLoadStrategy: 'join',
      where: shownOnce(),
      orderBy: newestFirst,
      take: 15,
      select: cardSelect,
    }),
    db.topic.findMany({
      relationLoadStrategy: 'join',
      where: { articleCount: { gt: 0 } },
      orderBy: [{ articleCount: 'desc' }, { slug: 'asc' }],
      take: 8,
      select: {
        slug: true,
        name: true,
        articleCount: true,
        articles: {
          where: { shownAt: published().listedAt },
          orderBy: [{ shownAt: 'desc' }, { articleId: 'desc' }],
          take: 12,
          select: { article: { select: cardSelect } },
        },
      },
    }),
  ])
  const cards = newest.map(toCard)
  const [lead = null, ...others] = cards
  const seconds = others.slice(0, 4)
  const shown = new Set([...(lead ? [lead] : []), ...seconds].map(storyOf))
  const columns = topics.map(({ articles, ...topic }) => {
    const mine = articles
      .map(({ article }) => toCard(article))
      .filter((card) => !shown.has(storyOf(card)))
      .slice(0, 4)
    for (const card of mine) shown.add(storyOf(card)) // a story stands in one column only
    return { ...topic, cards: mine }
  })
  return { lead, seconds, latest: others.slice(4), columns: columns.filter(({ cards: mine }) => mine.length > 0) }
}

/** What an article must not stand beside: another one of its story. */
function storyOf(card: Card): string {
  return card.story ? `story ${card.story.slug}` : card.slug
}

/** The front page as a plain listing, for the forms that know no columns. */
export function frontListing({ lead, seconds, latest }: Front): Listing {
  const { name, tagline } = site()
  const cards = [...(lead ? [lead] : []), ...seconds, ...latest]
  return {
    subject: { type: 'front', name, description: tagline },
    path: paths.front(),
    cards,
    older: null,
    newer: null,
  }
}

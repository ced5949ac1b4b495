import { startOfDay } from '../../dates.ts'
import { db } from '../../db/client.ts'
import { type Card, cardSelect, toCard } from '../cards.ts'
import { listCandidatesOfDays } from '../front/candidates.ts'
import { rankStories, type Story } from '../front/ranking.ts'
import { published } from '../visibility.ts'

const headlinesADay = 6
const highlightsAMonth = 8

/** The foremost stories of each day, as a front page would rank them, by the day's first moment. */
export async function listHeadlines(days: Date[]): Promise<Map<number, Card[]>> {
  const candidates = await listCandidatesOfDays(days)
  const ofDay = Map.groupBy(candidates, ({ listedAt }) => startOfDay(listedAt).getTime())
  const chosen = [...ofDay.values()].flatMap((articles) => rankStories(articles).slice(0, headlinesADay))
  return Map.groupBy(await loadCards(chosen), ({ publishedAt }) => startOfDay(publishedAt).getTime())
}

/** The most important stories of all these days together; how new they are does not count. */
export async function listHighlights(days: Date[]): Promise<Card[]> {
  const candidates = await listCandidatesOfDays(days)
  return loadCards(rankStories(candidates, Infinity).slice(0, highlightsAMonth))
}

async function loadCards(stories: Story[]): Promise<Card[]> {
  const ids = stories.map(({ article }) => article.id)
  const rows = await db.article.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: ids }, ...published() },
    select: cardSelect,
  })
  return rows.map(toCard).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

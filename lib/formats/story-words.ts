import { formatDate } from '../dates.ts'
import { joinNames } from '../messages/names.ts'
import { words } from '../messages/words.ts'
import type { CardStory } from '../queries/cards.ts'

/** How much of a story there is, and since when. Of one outlet alone it is not said that it is one. */
export function howMuch({
  articleCount,
  outletCount,
  firstAt,
}: {
  articleCount: number
  outletCount: number
  firstAt: Date
}): string {
  const date = formatDate(firstAt, 'day')
  return outletCount > 1
    ? words()('story.told', { articles: articleCount, outlets: outletCount, date })
    : words()('story.articlesSince', { count: articleCount, date })
}

/** What a listing says of an article's story: how many tell it, and who else. */
export function onThisStory({ articleCount, outletCount, others }: CardStory): { count: string; others: string } {
  const t = words()
  if (outletCount < 2) return { count: t('story.articlesOnThis', { count: articleCount }), others: '' }
  const unnamed = outletCount - 1 - others.length
  const names = [...others, ...(others.length > 0 && unnamed > 0 ? [t('story.more', { count: unnamed })] : [])]
  return {
    count: t('story.outletsOnThis', { count: outletCount }),
    others: names.length > 0 ? t('story.alsoAt', { names: joinNames(names) }) : '',
  }
}

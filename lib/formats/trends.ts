import { formatDate, rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { LabelKind } from '../queries/labels/tables.ts'
import { halfLives, mostArticles } from '../queries/trends/heat.ts'
import { leastArticles, leastScore } from '../queries/trends/rise.ts'
import type { Rise, Rising } from '../queries/trends/rising.ts'
import type { Trends } from '../queries/trends/trends.ts'
import type { Velocity } from '../queries/trends/velocity.ts'
import { lengthOf, type Window } from '../queries/trends/window.ts'
import { absolute, paths } from '../urls.ts'
import { alternates, cardJson } from './listing-json.ts'
import type { Sheet } from './sheet.ts'

/** The address of a window's trends; the week has the plain one. */
export function trendsPath(name: Trends['name']): string {
  return paths.trends(name === 'week' ? undefined : name)
}

export function trendsTitle({ name }: Trends): string {
  const t = words()
  return [t('trends.title'), t('trends.window', { window: name })].join(t('list.comma'))
}

/** One sentence on how much is published, and how much is usual in so much time. */
export function velocitySentence({ all, windows }: Velocity, window: Window): string {
  const t = words()
  if (windows === 0) return t('trends.publishedFirst', { count: all.now })
  const elapsed = (window.until.getTime() - window.from.getTime()) / 1000 / lengthOf(window)
  return t('trends.published', { count: all.now, usual: Math.round((all.before / windows) * elapsed) })
}

/** How many articles there are, and how many were expected. */
export function riseSentence({ articles, expected }: Rise): string {
  const t = words()
  const about = Math.round(expected)
  return about === 0
    ? t('trends.unexpected', { count: articles })
    : t('trends.expected', { count: articles, expected: about })
}

/** How the page is made, a paragraph each. */
export function trendsMethod({ name }: Trends): string[] {
  const t = words()
  return [
    t('trends.methodRising', { least: leastArticles, score: leastScore }),
    t('trends.methodHot', { hours: halfLives[name], newest: mostArticles }),
    t('trends.methodTime'),
  ]
}

/** What time the page is of. */
export function trendsTime({ window: { isPast, until, asOf } }: NonNullable<Trends['now']>): string {
  const t = words()
  return isPast
    ? t('trends.past', { date: formatDate(new Date(until.getTime() - 1), 'day') })
    : t('trends.asOf', { date: formatDate(asOf, 'dateline') })
}

/** The title of a list of what rises or, where nothing does, of what is written about most. */
export function risingTitle(label: LabelKind, { isRising }: Rising): string {
  const t = words()
  if (label === 'entity') return t(isRising ? 'trends.names' : 'trends.most')
  return t(isRising ? 'trends.topics' : 'trends.mostTopics')
}

export function trendsSheet(trends: Trends): Sheet {
  const t = words()
  const { now } = trends
  const entry = (rise: Rise) => ({ label: rise.name, path: rise.path, articles: rise.articles })
  return {
    title: trendsTitle(trends),
    description: now ? [trendsTime(now), velocitySentence(now.velocity, now.window)].join(' ') : t('trends.empty'),
    path: trendsPath(trends.name),
    sections: now
      ? [
          { title: t('trends.hot'), cards: now.hot.map(({ card }) => card), entries: [] },
          { title: risingTitle('entity', now.entities), cards: [], entries: now.entities.rises.map(entry) },
          { title: risingTitle('topic', now.topics), cards: [], entries: now.topics.rises.map(entry) },
        ].filter(({ cards, entries }) => cards.length + entries.length > 0)
      : [],
    neighbours: [],
    trail: [],
  }
}

export function trendsJson(trends: Trends) {
  const path = trendsPath(trends.name)
  const { now } = trends
  return {
    type: 'trends',
    window: trends.name,
    title: trendsTitle(trends),
    url: absolute(path),
    alternates: alternates(path),
    as_of: now && rfc3339(now.window.asOf),
    from: now && rfc3339(now.window.from),
    until: now && rfc3339(now.window.until),
    is_past: now?.window.isPast ?? false,
    articles: now?.velocity.all.now ?? 0,
    velocity: now?.velocity.periods.map(({ from, articles, usual }) => ({
      from: rfc3339(from),
      articles,
      usual: rounded(usual),
    })),
    entities: now && { is_rising: now.entities.isRising, items: now.entities.rises.map(riseJson) },
    topics: now && { is_rising: now.topics.isRising, items: now.topics.rises.map(riseJson) },
    hot: now?.hot.map(({ card, outlets }) => ({ ...cardJson(card), outlets })) ?? [],
    method: trendsMethod(trends),
  }
}

function riseJson({ slug, name, kind, path, articles, expected, score, windows }: Rise) {
  return {
    slug,
    name,
    ...(kind === 'topic' ? {} : { kind }),
    url: absolute(path),
    articles,
    expected: rounded(expected),
    score: rounded(score),
    windows,
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

import type { CollectionPageLeaf, WithContext } from 'schema-dts'
import { formatPeriod, rfc3339 } from '../dates.ts'
import { formatList } from '../messages/lists.ts'
import { words } from '../messages/words.ts'
import type { Comparison, Side } from '../queries/compare/comparison.ts'
import { absolute } from '../urls.ts'
import { compact, type Entity, entityType } from './json-ld.ts'
import { alternates, cardJson } from './listing-json.ts'
import { escapeMarkdown } from './markdown.ts'
import { companionJson } from './profile.ts'
import { type Sheet, sheetJsonLd, sheetMarkdown } from './sheet.ts'

export function comparisonNames({ sides }: Comparison): string {
  return formatList(sides.map(({ name }) => name))
}

export function comparisonTitle(comparison: Comparison): string {
  return words()('compare.titleOf', { names: comparisonNames(comparison) })
}

export function comparisonDescription(comparison: Comparison): string {
  return words()('compare.about', { names: comparisonNames(comparison) })
}

/** How many articles are about all of them, and of how many where not all were looked at. */
export function sharedSentence({ shared: { articles, among, isComplete } }: Comparison): string {
  const t = words()
  if (articles === 0) return t('compare.sharedNone')
  return isComplete ? t('count.articles', { count: articles }) : t('compare.sharedAmong', { count: articles, among })
}

export function comparisonSheet(comparison: Comparison): Sheet {
  const t = words()
  const { path, sides, shared } = comparison
  return {
    title: comparisonTitle(comparison),
    description: comparisonDescription(comparison),
    path,
    sections: [
      {
        title: null,
        cards: [],
        entries: sides.map((side) => ({ label: side.name, path: side.path, articles: side.articleCount })),
      },
      {
        title: `${sharedTitle(comparison)}: ${sharedSentence(comparison)}`,
        cards: shared.cards,
        entries: [],
      },
      ...sides.map((side) => ({
        title: t('compare.suggested', { name: side.name }),
        cards: [],
        entries: side.company.entities.map(({ name, path: at, articles }) => ({ label: name, path: at, articles })),
      })),
    ],
    neighbours: [],
    trail: [],
  }
}

export function sharedTitle({ sides }: Comparison): string {
  return words()('compare.shared', { which: sides.length === 2 ? 'both' : 'all' })
}

export function comparisonMarkdown(comparison: Comparison): string {
  const t = words()
  const { sides, unit, periods } = comparison
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  // A bar within a cell would end it.
  const head = [t('chart.period'), ...sides.map(({ name }) => escapeMarkdown(name).replaceAll('|', '\\|'))]
  const table = [
    row(head),
    row(['---', ...sides.map(() => '---:')]),
    ...periods.map((from, index) =>
      row([formatPeriod(from, unit), ...sides.map(({ counts }) => String(counts[index]))]),
    ),
  ]
  return `${sheetMarkdown(comparisonSheet(comparison))}\n## ${t('compare.coverage', { unit })}\n\n${table.join('\n')}\n`
}

/** schema.org: a collection of the articles that they share, about each of them. */
export function comparisonJsonLd(comparison: Comparison): WithContext<CollectionPageLeaf> {
  return { ...sheetJsonLd(comparisonSheet(comparison)), about: comparison.sides.map(thing) }
}

function thing({ kind, name, path, description }: Side): Entity {
  return compact<Entity>({
    '@type': entityType(kind),
    '@id': absolute(path),
    name,
    url: absolute(path),
    description,
  })
}

export function comparisonJson(comparison: Comparison) {
  const { path, sides, unit, periods, shared } = comparison
  return {
    type: 'comparison',
    title: comparisonTitle(comparison),
    description: comparisonDescription(comparison),
    url: absolute(path),
    alternates: alternates(path),
    sides: sides.map(({ label, slug, name, kind, articleCount, path: at, timeline, company }) => ({
      type: label,
      slug,
      name,
      ...(kind === 'topic' ? {} : { kind }),
      url: absolute(at),
      article_count: articleCount,
      first: timeline && rfc3339(timeline.first),
      last: timeline && rfc3339(timeline.last),
      appears_with: company.entities.map(companionJson),
    })),
    coverage: {
      unit,
      periods: periods.map((from, index) => ({
        from: from.toISOString().slice(0, 10),
        articles: sides.map(({ counts }) => counts[index] ?? 0),
      })),
    },
    shared: {
      article_count: shared.articles,
      among: shared.among,
      is_complete: shared.isComplete,
      articles: shared.cards.map(cardJson),
    },
  }
}

import { formatDate, rfc3339 } from '../dates.ts'
import type { Directory } from '../queries/directories.ts'
import type { Listing } from '../queries/listings.ts'
import { absolute, alternate, paths, withParam } from '../urls.ts'
import type { ArticleDocument } from './article.ts'
import { articleRecord } from './article-json.ts'
import { directoryDescription, directoryTitle, kindNames, listingDescription, listingTitle } from './subject.ts'
import { width, wrap } from './wrap.ts'

/** Plain text, wrapped at 80 columns, with what identifies the article at its foot. */
export function articleText({ article, body }: ArticleDocument): string {
  const record = articleRecord(article)
  const byline = article.authors.map(({ name }) => name).join(', ')
  const foot = [
    ['Address', record.url],
    ['Source', record.canonical_source],
    ['Published', record.published_at],
    ['Updated', record.updated_at],
    ['Language', record.lang],
    ['Topics', record.topics.join(', ')],
    ['Entities', record.entities.join(', ')],
    ['License', record.license ?? ''],
    ['Content', record.content_hash],
  ]
    .filter(([, value]) => value)
    .map(([name, value = '']) => `${`${name}:`.padEnd(11)}${wrap(value, 69).replaceAll('\n', `\n${' '.repeat(11)}`)}`)
  return `${blocks([
    heading(article.title, '='),
    article.summary,
    [byline && `By ${byline}`, formatDate(article.publishedAt, 'dateline')].filter(Boolean).join('\n'),
    ...article.corrections.map(({ text, publishedAt }) => `Correction, ${formatDate(publishedAt, 'day')}: ${text}`),
    body.text,
    '--',
  ])}${foot.join('\n')}\n`
}

export function listingText({ subject, path, cards, older, newer }: Listing): string {
  const items = cards.map((card) =>
    [
      card.title,
      [rfc3339(card.publishedAt), card.source?.name].filter(Boolean).join(', '),
      ...(card.summary ? [card.summary] : []),
      absolute(alternate(paths.article(card.slug), 'txt')),
    ].join('\n'),
  )
  return blocks([
    heading(listingTitle(subject), '='),
    listingDescription(subject),
    ...items,
    newer ? `Newer: ${absolute(withParam(alternate(path, 'txt'), 'before', newer))}` : '',
    older ? `Older: ${absolute(withParam(alternate(path, 'txt'), 'after', older))}` : '',
  ])
}

export function directoryText(directory: Directory): string {
  const groups = directory.groups.flatMap(({ kind, entries }) => [
    kind && !directory.kind ? heading(kindNames[kind] ?? kind, '-') : '',
    entries
      .map(({ name, articleCount, path }) => `${name} (${articleCount})\n  ${absolute(alternate(path, 'txt'))}`)
      .join('\n'),
  ])
  const more = directory.after
    ? `More: ${absolute(withParam(alternate(directory.path, 'txt'), 'after', directory.after))}`
    : ''
  return blocks([heading(directoryTitle(directory), '='), directoryDescription(directory), ...groups, more])
}

function heading(title: string, mark: string): string {
  const text = wrap(title)
  return `${text}\n${mark.repeat(Math.min(80, Math.max(...text.split('\n').map(width))))}`
}

function blocks(parts: string[]): string {
  return `${parts
    .map((part) => wrap(part).replace(/^\n+|\s+$/g, ''))
    .filter(Boolean)
    .join('\n\n')}\n`
}

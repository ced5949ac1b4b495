import { formatDate, rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'
import type { Card, CardStory } from '../queries/cards.ts'
import type { Directory } from '../queries/directories.ts'
import type { Listing } from '../queries/listings.ts'
import { absolute, alternate, paths, withParam } from '../urls.ts'
import type { ArticleDocument } from './article.ts'
import { articleRecord } from './article-json.ts'
import { liveSentence } from './live.ts'
import { onThisStory } from './story-words.ts'
import {
  correctionTitle,
  directoryDescription,
  directoryTitle,
  kindName,
  listingDescription,
  listingTitle,
  modelNote,
} from './subject.ts'
import { withheldNotice } from './withheld.ts'
import { width, wrap } from './wrap.ts'

/** Plain text, wrapped at 80 columns, with what identifies the article at its foot. */
export function articleText({ article, body }: ArticleDocument): string {
  const t = words()
  const comma = t('list.comma')
  const authors = article.authors.map(({ name }) => name).join(comma)
  const byline = authors && t.markup('article.by', { authors: () => authors })
  return `${blocks([
    heading(article.title, '='),
    article.summary,
    article.summary && (modelNote('summary', article.summaryModel) ?? ''),
    [byline, formatDate(article.publishedAt, 'dateline')].filter(Boolean).join('\n'),
    liveSentence(article) ?? '',
    ...article.corrections.map(({ text, publishedAt }) => `${correctionTitle(publishedAt)}: ${text}`),
    modelNote('body', article.bodyModel) ?? '',
    body.text,
    withheldNotice(article, (url) => url),
    '--',
  ])}${foot(article)}`
}

/** What identifies an article, a line each, in two columns. */
function foot(article: Article): string {
  const t = words()
  const record = articleRecord(article)
  const comma = t('list.comma')
  const lines = [
    [t('foot.address'), record.url],
    [t('foot.source'), record.canonical_source],
    [t('foot.published'), record.published_at],
    [t('foot.updated'), record.updated_at],
    [t('foot.language'), record.lang],
    [t('foot.translations'), record.translations.map(({ lang, url }) => `${lang} ${url}`).join(', ')],
    [t('foot.topics'), record.topics.join(', ')],
    [t('foot.entities'), record.entities.join(comma)],
    [t('foot.license'), record.license ?? ''],
    [t('foot.content'), record.content_hash],
  ] as const
  const column = Math.max(...lines.map(([name]) => width(name))) + 2
  const indent = `\n${' '.repeat(column)}`
  return lines
    .filter(([, value]) => value)
    .map(([name, value]) => {
      const label = `${name}:${' '.repeat(column - width(name) - 1)}`
      return `${label}${wrap(value, 80 - column).replaceAll('\n', indent)}\n`
    })
    .join('')
}

export function listingText({ subject, path, cards, older, newer }: Listing): string {
  const t = words()
  return blocks([
    heading(listingTitle(subject), '='),
    listingDescription(subject),
    ...cards.map(cardText),
    newer ? `${t('listing.newer')}: ${absolute(withParam(alternate(path, 'txt'), 'before', newer))}` : '',
    older ? `${t('listing.older')}: ${absolute(withParam(alternate(path, 'txt'), 'after', older))}` : '',
  ])
}

/** An article as a block of a listing. */
export function cardText(card: Card): string {
  return [
    card.title,
    [rfc3339(card.publishedAt), card.source?.name].filter(Boolean).join(words()('list.comma')),
    ...(card.summary ? [card.summary, modelNote('summary', card.summaryModel) ?? ''] : []),
    absolute(alternate(paths.article(card.slug), 'txt')),
    ...(card.story ? storyLines(card.story) : []),
  ]
    .filter(Boolean)
    .join('\n')
}

/** An article stands for its story: the others are one link away. */
function storyLines(story: CardStory): string[] {
  const { count, others } = onThisStory(story)
  return [`${[count, others].filter(Boolean).join('. ')}:`, absolute(alternate(paths.story(story.slug), 'txt'))]
}

export function directoryText(directory: Directory): string {
  const groups = directory.groups.flatMap(({ kind, entries }) => [
    kind && !directory.kind ? heading(kindName(kind, 'many'), '-') : '',
    entries
      .map(({ name, articleCount, path }) => `${name} (${articleCount})\n  ${absolute(alternate(path, 'txt'))}`)
      .join('\n'),
  ])
  const more = directory.after
    ? `${words()('directory.more')}: ${absolute(withParam(alternate(directory.path, 'txt'), 'after', directory.after))}`
    : ''
  return blocks([heading(directoryTitle(directory), '='), directoryDescription(directory), ...groups, more])
}

export function heading(title: string, mark: string): string {
  const text = wrap(title)
  return `${text}\n${mark.repeat(Math.min(80, Math.max(...text.split('\n').map(width))))}`
}

export function blocks(parts: string[]): string {
  return `${parts
    .map((part) => wrap(part).replace(/^\n+|\s+$/g, ''))
    .filter(Boolean)
    .join('\n\n')}\n`
}

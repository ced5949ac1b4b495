import { stringify } from 'yaml'
import { formatDate } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'
import type { Card } from '../queries/cards.ts'
import type { Directory } from '../queries/directories.ts'
import type { Listing } from '../queries/listings.ts'
import { absolute, alternate, paths, withParam } from '../urls.ts'
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

/** Markdown (CommonMark and GFM) with YAML front matter; the body is the stored one, byte for byte. */
export function articleMarkdown(article: Article): string {
  const { body_md, alternates, labels, history, corrections, ...fields } = articleRecord(article)
  const notices = article.corrections.map(
    ({ text, publishedAt }) => `**${correctionTitle(publishedAt)}:** ${escapeMarkdown(text)}`,
  )
  return withFrontMatter(fields, [
    `# ${escapeMarkdown(article.title)}`,
    ...(article.summary.trim()
      ? [quote(escapeMarkdown(article.summary)), byModel('summary', article.summaryModel)]
      : []),
    emphasised(liveSentence(article)),
    ...notices,
    byModel('body', article.bodyModel),
    article.markdown.replace(/^\n+|\s+$/g, ''),
    withheldNotice(article, (url) => `<${url}>`),
  ])
}

function byModel(part: 'summary' | 'body', model: string | null): string {
  return emphasised(modelNote(part, model))
}

function emphasised(note: string | null): string {
  return note ? `*${escapeLine(note)}*` : ''
}

export function listingMarkdown(listing: Listing): string {
  const t = words()
  const { subject, path, cards, older, newer } = listing
  const page = (cursor: 'after' | 'before', slug: string) => absolute(withParam(alternate(path, 'md'), cursor, slug))
  const pages = [
    ...(newer ? [`[${t('listing.newer')}](${page('before', newer)})`] : []),
    ...(older ? [`[${t('listing.older')}](${page('after', older)})`] : []),
  ]
  return withFrontMatter({ title: listingTitle(subject), url: absolute(path) }, [
    `# ${escapeMarkdown(listingTitle(subject))}`,
    escapeLine(listingDescription(subject)),
    cards.map(listingItem).join('\n'),
    ...(pages.length > 0 ? [pages.join(' · ')] : []),
  ])
}

/** An article as one item of a list. */
export function listingItem(card: Card): string {
  const by = [formatDate(card.publishedAt, 'day'), card.source?.name].filter(Boolean).join(words()('list.comma'))
  const link = `[${escapeMarkdown(card.title)}](${absolute(alternate(paths.article(card.slug), 'md'))})`
  const summary = card.summary && `: ${escapeLine(card.summary)} ${byModel('summary', card.summaryModel)}`
  return `- ${link} (${escapeMarkdown(by)})${summary}`.trimEnd() + storyLink(card)
}

/** An article stands for its story: the others are one link away. */
function storyLink({ story }: Card): string {
  if (!story) return ''
  const { count, others } = onThisStory(story)
  const link = `[${escapeMarkdown(count)}](${absolute(alternate(paths.story(story.slug), 'md'))})`
  return others ? ` ${link}: ${escapeMarkdown(others)}.` : ` ${link}.`
}

export function directoryMarkdown(directory: Directory): string {
  const groups = directory.groups.flatMap(({ kind, entries }) => [
    ...(kind && !directory.kind ? [`## ${kindName(kind, 'many')}`] : []),
    entries
      .map(
        ({ name, path, articleCount, description }) =>
          `- [${escapeMarkdown(name)}](${absolute(alternate(path, 'md'))}) (${articleCount})${description ? `: ${escapeLine(description)}` : ''}`,
      )
      .join('\n'),
  ])
  const more = directory.after
    ? [
        `[${words()('directory.more')}](${absolute(withParam(alternate(directory.path, 'md'), 'after', directory.after))})`,
      ]
    : []
  const title = directoryTitle(directory)
  return withFrontMatter({ title, url: absolute(directory.path) }, [
    `# ${title}`,
    directoryDescription(directory),
    ...groups,
    ...more,
  ])
}

/** A Markdown document: what is known of it, then its blocks. */
export function withFrontMatter(frontMatter: Record<string, unknown>, blocks: string[]): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${blocks.filter((block) => block.trim() !== '').join('\n\n')}\n`
}

export function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line.trim()}`.trimEnd())
    .join('\n')
}

/** Text without anything that Markdown would read as a sign of its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^([ \t]*)([#+=:|-])(?=[\s#=:|-]|$)/gm, '$1\\$2')
    .replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/(?<=\s)#+(?=[ \t]*$)/gm, '\\$&')
}

/** The same for a place that holds one line. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim())
}

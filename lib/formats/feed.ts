import { formatDate } from '../dates.ts'
import { hubsOf } from '../http/hubs.ts'
import { feedTypes } from '../http/representations.ts'
import { direction, languageName } from '../lang.ts'
import { interfaceLang, words } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'
import type { FeedSubject } from '../queries/feed-subjects.ts'
import type { Archive, Feed } from '../queries/feeds.ts'
import { site } from '../queries/visibility.ts'
import { absolute, type FeedFormat, feedOf, hostOf, paths, withParam } from '../urls.ts'
import { html as markup } from './html.ts'
import { liveSentence } from './live.ts'
import { modelNote } from './subject.ts'
import { withheldNotice } from './withheld.ts'

export type Picture = { url: string; type: string; bytes: number }

/** An article in a feed, with its whole text as HTML, or null where only the summary is asked for. */
export type FeedEntry = { article: Article; html: string | null; picture: Picture | null }

/** What each of the three formats is made of. */
export type FeedDocument = { feed: Feed; summaries: boolean; entries: FeedEntry[] }

export function feedTitle(subject: FeedSubject): string {
  const name = subjectName(subject)
  return name === null ? site().name : `${name} · ${site().name}`
}

function subjectName(subject: FeedSubject): string | null {
  switch (subject.type) {
    case 'front':
      return null
    case 'language':
      return languageName(subject.lang, interfaceLang())
    case 'search':
      return words()('feed.search', { query: subject.query })
    default:
      return subject.name
  }
}

export function feedDescription(subject: FeedSubject): string {
  return ('description' in subject && subject.description) || site().tagline || feedTitle(subject)
}

/** What identifies an article wherever and under whatever address it stands (RFC 9562). */
export function permanentId({ uid }: { uid: string }): string {
  return `urn:uuid:${uid}`
}

/** When the feed last changed for its readers; the beginning of time for one without articles. */
export function changedAt({ feed, entries }: FeedDocument): Date {
  const times = [...entries.map(({ article }) => article.updatedAt), ...feed.withdrawn.map(({ at }) => at)]
  return new Date(Math.max(0, ...times.map((time) => time.getTime())))
}

/** `type` is null where another's address says what is there. */
export type FeedLink = { rel: string; href: string; type: string | null }

/** Its own address, the parts of the archive beside it (RFC 5005, section 4), and who tells of changes (WebSub, section 4). */
export function feedLinks({ feed, summaries }: FeedDocument, format: FeedFormat): FeedLink[] {
  const { archive, older, newer, subject } = feed
  const type = feedTypes[format].split(';')[0] ?? null
  const to = (rel: string, part: Archive | null) => ({
    rel,
    href: addressOf(subject.path, format, part, summaries),
    type,
  })
  const hubs = hubsOf({ path: subject.path, isArchive: archive !== null })
  return [
    to('self', archive),
    ...(older ? [to('prev-archive', older)] : []),
    ...(newer ? [to('next-archive', newer)] : []),
    ...(archive ? [to('current', null)] : []),
    ...hubs.map((href) => ({ rel: 'hub', href, type: null })),
  ]
}

function addressOf(path: string, format: FeedFormat, part: Archive | null, summaries: boolean): string {
  const whole = feedOf(path, format)
  const archived = part ? withParam(whole, 'archive', `${part.month}.${part.part}`) : whole
  return absolute(summaries ? withParam(archived, 'content', 'summary') : archived)
}

/** Who wrote it; without a byline, who published it. */
export function feedAuthors({ authors, source }: Article): { name: string; url: string }[] {
  if (authors.length > 0) return authors.map(({ name, slug }) => ({ name, url: absolute(paths.author(slug)) }))
  if (source) return [{ name: source.name, url: absolute(paths.source(source.slug)) }]
  return [{ name: site().name, url: absolute(paths.front()) }]
}

/** The summary, and the name of the language model where one wrote it. */
export function feedSummary({ summary, summaryModel }: Article): string {
  return summary && [summary, modelNote('summary', summaryModel)].filter((part) => part !== null).join('\n\n')
}

/**
 * The text as a feed carries it, with what the article's page says of it: corrections, the language model that wrote it,
 * and that it is an excerpt. Every address is whole, language and direction are said, because a feed reader shows it in a
 * page of its own. Null where only the summary is asked for.
 */
export function feedContent({ article, html }: FeedEntry): string | null {
  if (html === null) return null
  const dir = direction(article.lang, article.title + article.summary)
  const live = note(liveSentence(article))
  const before = [live, ...article.corrections.map(correction), note(modelNote('body', article.bodyModel))]
  const text = withWholeAddresses(html, article.slug)
  return `<div lang="${article.lang}" dir="${dir}">${before.join('')}${text}${withheld(article)}</div>`
}

function correction({ text, publishedAt }: Article['corrections'][number]): string {
  const label = words()('feed.correction', { date: formatDate(publishedAt, 'day') })
  return markup`<p><strong lang="${interfaceLang()}">${label}</strong> ${text}</p>`.text
}

function note(text: string | null): string {
  return text ? markup`<p lang="${interfaceLang()}"><em>${text}</em></p>`.text : ''
}

/** Says that this is not all, and leads to where all of it is. */
function withheld(article: Article): string {
  const mark = '\u0000' // stands in no text
  const [before = '', after = ''] = withheldNotice(article, () => mark).split(mark)
  const { canonicalSource: url } = article
  const link = url && markup`<a href="${url}">${hostOf(url)}</a>`
  return before && markup`<p lang="${interfaceLang()}">${before}${link}${after}</p>`.text
}

// The compiler writes every attribute in double quotes, and `<` for nothing but the start of a tag.
const tag = /<[a-z][^"'>]*(?:"[^"]*"[^"'>]*)*>/g
const address = /(\s(?:href|src|poster|cite)=")([/#][^"]*)"/g

function withWholeAddresses(html: string, slug: string): string {
  const base = absolute(paths.article(slug))
  return html.replace(tag, (whole) =>
    whole.replace(address, (_, name: string, target: string) => `${name}${new URL(target, base).href}"`),
  )
}

import { rfc3339 } from '../dates.ts'
import { interfaceLang } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'
import { absolute, paths } from '../urls.ts'
import {
  changedAt,
  type FeedDocument,
  type FeedEntry,
  feedAuthors,
  feedContent,
  feedDescription,
  feedLinks,
  feedSummary,
  feedTitle,
  permanentId,
} from './feed.ts'
import { html } from './html.ts'
import { when, type Xml, xml, xmlDocument } from './xml.ts'

/**
 * RSS 2.0 as the RSS Advisory Board profiles it (rssboard.org/rss-profile), with whole texts (content:encoded) behind
 * descriptions, links by the Atom namespace, and the archive of RFC 5005.
 */
export function rss(document: FeedDocument): string {
  const { feed, entries } = document
  return xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0">
<channel>
<title>${feedTitle(feed.subject)}</title>
<link>${absolute(feed.subject.path)}</link>
<description>${feedDescription(feed.subject)}</description>
<language>${interfaceLang()}</language>
<lastBuildDate>${changedAt(document).toUTCString()}</lastBuildDate>
<generator>Broadsheet</generator>
${feedLinks(document, 'rss').map(
  ({ rel, href, type }) => xml`<atom:link rel="${rel}"${when(type, (name) => xml` type="${name}"`)} href="${href}"/>
`,
)}${
  feed.archive
    ? xml`<fh:archive/>
`
    : null
}${entries.map(item)}</channel>
</rss>`)
}

function item(entry: FeedEntry): Xml {
  const { article } = entry
  const content = feedContent(entry)
  return xml`<item>
<title>${article.title}</title>
<link>${absolute(paths.article(article.slug))}</link>
<guid isPermaLink="false">${permanentId(article)}</guid>
<pubDate>${article.publishedAt.toUTCString()}</pubDate>
<atom:updated>${rfc3339(article.updatedAt)}</atom:updated>
<dc:language>${article.lang}</dc:language>
${feedAuthors(article).map(
  ({ name }) => xml`<dc:creator>${name}</dc:creator>
`,
)}${article.topics.map(category)}<description>${html`${feedSummary(article)}`.text}</description>
${when(
  content,
  (text) => xml`<content:encoded>${text}</content:encoded>
`,
)}${when(
  entry.picture,
  ({ url, type, bytes }) => xml`<enclosure url="${url}" type="${type}" length="${bytes}"/>
`,
)}</item>
`
}

function category({ slug, name }: Article['topics'][number]): Xml {
  return xml`<category domain="${absolute(paths.topic(slug))}">${name}</category>
`
}

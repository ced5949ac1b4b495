import { rfc3339 } from '../dates.ts'
import { interfaceLang } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'
import { absolute, feedOf, paths } from '../urls.ts'
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
import { when, type Xml, xml, xmlDocument } from './xml.ts'

/** Atom 1.0 (RFC 4287), with the archive of RFC 5005 and tombstones of RFC 6721 for what was withdrawn. */
export function atom(document: FeedDocument): string {
  const { feed, entries } = document
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${interfaceLang()}">
<id>${absolute(feedOf(feed.subject.path, 'atom'))}</id>
<title>${feedTitle(feed.subject)}</title>
<subtitle>${feedDescription(feed.subject)}</subtitle>
<updated>${rfc3339(changedAt(document))}</updated>
<generator>Broadsheet</generator>
<icon>${absolute('/icon.svg')}</icon>
<link rel="alternate" type="text/html" href="${absolute(feed.subject.path)}"/>
${feedLinks(document, 'atom').map(
  ({ rel, href, type }) => xml`<link rel="${rel}"${when(type, (name) => xml` type="${name}"`)} href="${href}"/>
`,
)}${
  feed.archive
    ? xml`<fh:archive/>
`
    : null
}${entries.map(entry)}${feed.withdrawn.map(
  (gone) => xml`<at:deleted-entry ref="${permanentId(gone)}" when="${rfc3339(gone.at)}"/>
`,
)}</feed>`)
}

function entry(one: FeedEntry): Xml {
  const { article, picture } = one
  const content = feedContent(one)
  return xml`<entry xml:lang="${article.lang}">
<id>${permanentId(article)}</id>
<title>${article.title}</title>
<link rel="alternate" type="text/html" hreflang="${article.lang}" href="${absolute(paths.article(article.slug))}"/>
${when(
  article.canonicalSource,
  (href) => xml`<link rel="via" href="${href}"/>
`,
)}${when(
  picture,
  ({ url, type, bytes }) => xml`<link rel="enclosure" type="${type}" length="${bytes}" href="${url}"/>
`,
)}<published>${rfc3339(article.publishedAt)}</published>
<updated>${rfc3339(article.updatedAt)}</updated>
${feedAuthors(article).map(
  ({ name, url }) => xml`<author><name>${name}</name><uri>${url}</uri></author>
`,
)}${article.topics.map(category)}${when(
  article.license,
  (license) => xml`<rights>${license}</rights>
`,
)}${when(
  feedSummary(article),
  (summary) => xml`<summary>${summary}</summary>
`,
)}${when(
  content,
  (html) => xml`<content type="html">${html}</content>
`,
)}</entry>
`
}

function category({ slug, name }: Article['topics'][number]): Xml {
  return xml`<category term="${slug}" label="${name}" scheme="${absolute(paths.topics())}"/>
`
}

import { rfc3339 } from '../dates.ts'
import { cutName } from '../media/file-name.ts'
import { interfaceLang } from '../messages/words.ts'
import { absolute, paths } from '../urls.ts'
import {
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

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(document: FeedDocument): string {
  const { feed, entries } = document
  const links = feedLinks(document, 'json')
  const link = (name: string) => links.find(({ rel }) => rel === name)?.href
  const hubs = links.filter(({ rel }) => rel === 'hub').map(({ href }) => ({ type: 'WebSub', url: href }))
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feedTitle(feed.subject),
      home_page_url: absolute(feed.subject.path),
      feed_url: link('self'),
      next_url: link('prev-archive'),
      description: feedDescription(feed.subject),
      language: interfaceLang(),
      hubs: hubs.length > 0 ? hubs : undefined,
      items: entries.map(item),
    },
    null,
    1,
  )}\n`
}

function item(entry: FeedEntry) {
  const { article, picture } = entry
  const content = feedContent(entry)
  return {
    id: permanentId(article),
    url: absolute(paths.article(article.slug)),
    external_url: article.canonicalSource ?? undefined,
    title: article.title,
    summary: feedSummary(article) || undefined,
    ...(content === null ? { content_text: feedSummary(article) || article.title } : { content_html: content }),
    image: article.lead ? absolute(paths.picture(cutName(article.lead, 'wide'))) : undefined,
    date_published: rfc3339(article.publishedAt),
    date_modified: rfc3339(article.updatedAt),
    authors: feedAuthors(article),
    tags: article.topics.map(({ name }) => name),
    language: article.lang,
    attachments: picture ? [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.bytes }] : undefined,
  }
}

import { words } from '../messages/words.ts'
import type { FeedList, Followable } from '../queries/feed-list.ts'
import { site } from '../queries/visibility.ts'
import { absolute, feedOf } from '../urls.ts'
import { type FeedGroup, feedGroups } from './feeds.ts'
import { type Xml, xml, xmlDocument } from './xml.ts'

/** OPML 2.0 (opml.org/spec2.opml), a subscription list: the paper's feed, then a group a kind. */
export function opml(list: FeedList): string {
  const [paper, ...groups] = feedGroups(list)
  return xmlDocument(xml`<opml version="2.0">
<head>
<title>${words()('feeds.title', { name: site().name })}</title>
<docs>http://opml.org/spec2.opml</docs>
</head>
<body>
${paper?.feeds.map(subscription)}${groups.map(group)}</body>
</opml>`)
}

function group({ title, feeds }: FeedGroup): Xml {
  return xml`<outline text="${title}">
${feeds.map(subscription)}</outline>
`
}

function subscription({ name, path }: Followable): Xml {
  return xml`<outline type="rss" text="${name}" title="${name}" xmlUrl="${absolute(feedOf(path, 'atom'))}" htmlUrl="${absolute(path)}"/>
`
}

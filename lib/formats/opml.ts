import { languageName } from '../lang.ts'
import { interfaceLang, words } from '../messages/words.ts'
import type { FeedList, Followable } from '../queries/feed-list.ts'
import { site } from '../queries/visibility.ts'
import { absolute, feedOf, paths } from '../urls.ts'
import { type Xml, xml, xmlDocument } from './xml.ts'

/** OPML 2.0 (opml.org/spec2.opml), a subscription list: the paper's feeds, a group a kind. */
export function opml(list: FeedList): string {
  const t = words()
  const { name } = site()
  const languages = list.languages.map(({ name: lang, path }) => ({ name: languageName(lang, interfaceLang()), path }))
  return xmlDocument(xml`<opml version="2.0">
<head>
<title>${t('feeds.title', { name })}</title>
<docs>http://opml.org/spec2.opml</docs>
</head>
<body>
${subscription({ name, path: paths.front() })}${group(t('masthead.topics'), list.topics)}${group(t('masthead.names'), list.entities)}${group(
  t('feeds.sources'),
  list.sources,
)}${group(t('feeds.authors'), list.authors)}${group(t('feeds.languages'), languages)}</body>
</opml>`)
}

function group(title: string, feeds: Followable[]): Xml | null {
  if (feeds.length === 0) return null
  return xml`<outline text="${title}">
${feeds.map(subscription)}</outline>
`
}

function subscription({ name, path }: Followable): Xml {
  return xml`<outline type="rss" text="${name}" title="${name}" xmlUrl="${absolute(feedOf(path, 'atom'))}" htmlUrl="${absolute(path)}"/>
`
}

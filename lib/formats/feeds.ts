import { languageName } from '../lang.ts'
import { interfaceLang, words } from '../messages/words.ts'
import type { FeedList, Followable } from '../queries/feed-list.ts'
import { site } from '../queries/visibility.ts'
import { absolute, feedFormats, feedOf, paths } from '../urls.ts'
import { collection } from './json-ld.ts'
import { alternates } from './listing-json.ts'
import { escapeLine, escapeMarkdown, withFrontMatter } from './markdown.ts'
import { blocks, heading } from './text.ts'

export type FeedGroup = { title: string; feeds: Followable[] }

/** What can be followed, in groups; those in which nothing stands are left out. */
export function feedGroups(list: FeedList): FeedGroup[] {
  const t = words()
  const languages = list.languages.map(({ name, path }) => ({ name: languageName(name, interfaceLang()), path }))
  const groups = [
    { title: t('feeds.paper'), feeds: [{ name: site().name, path: paths.front() }] },
    { title: t('masthead.topics'), feeds: list.topics },
    { title: t('feeds.languages'), feeds: languages },
    { title: t('feeds.sources'), feeds: list.sources },
    { title: t('feeds.authors'), feeds: list.authors },
    { title: t('masthead.names'), feeds: list.entities },
  ]
  return groups.filter(({ feeds }) => feeds.length > 0)
}

function standfirst(): string {
  return words()('feeds.standfirst', { name: site().name })
}

export function feedsMarkdown(list: FeedList): string {
  const t = words()
  const line = ({ name, path }: Followable) => {
    const links = feedFormats.map(
      (format) => `[${t('feeds.formatName', { format })}](${absolute(feedOf(path, format))})`,
    )
    return `- ${escapeMarkdown(name)}: ${links.join(', ')}`
  }
  return withFrontMatter({ title: t('feeds.heading'), url: absolute(paths.feeds()) }, [
    `# ${t('feeds.heading')}`,
    standfirst(),
    ...feedGroups(list).flatMap(({ title, feeds }) => [`## ${escapeLine(title)}`, feeds.map(line).join('\n')]),
  ])
}

export function feedsText(list: FeedList): string {
  return blocks([
    heading(words()('feeds.heading'), '='),
    standfirst(),
    ...feedGroups(list).flatMap(({ title, feeds }) => [
      heading(title, '-'),
      feeds.map(({ name, path }) => `${name}\n  ${absolute(feedOf(path, 'atom'))}`).join('\n'),
    ]),
  ])
}

export function feedsJson(list: FeedList) {
  return {
    type: 'feeds',
    title: words()('feeds.heading'),
    description: standfirst(),
    url: absolute(paths.feeds()),
    alternates: { ...alternates(paths.feeds()), opml: absolute(paths.feedsOpml()) },
    groups: feedGroups(list).map(({ title, feeds }) => ({
      title,
      feeds: feeds.map(({ name, path }) => ({
        name,
        url: absolute(path),
        ...Object.fromEntries(feedFormats.map((format) => [format, absolute(feedOf(path, format))])),
      })),
    })),
  }
}

/** schema.org CollectionPage with the feeds as DataFeeds. */
export function feedsJsonLd(list: FeedList): object {
  const feeds = feedGroups(list).flatMap((group) => group.feeds)
  return {
    ...collection(words()('feeds.heading'), standfirst(), paths.feeds()),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: feeds.length,
      itemListElement: feeds.map(({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: { '@type': 'DataFeed', '@id': absolute(feedOf(path, 'atom')), url: absolute(feedOf(path, 'atom')), name },
      })),
    },
  }
}

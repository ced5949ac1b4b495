import { houseLinks } from '../house/links.ts'
import { words } from '../messages/words.ts'
import type { Listing } from '../queries/listings.ts'
import { site } from '../queries/visibility.ts'
import { contentSignal, type Statement } from '../rights/policy.ts'
import { absolute, alternate, paths, termsOf, withParam } from '../urls.ts'
import { escapeMarkdown } from './markdown.ts'
import { listingDescription, listingTitle } from './subject.ts'

type Link = { name: string; path: string; about?: string }

/** What may be left out when there is little room: a word of llmstxt.org, the same in every language. */
const optional = 'Optional'

/** The site for programs that read Markdown (llmstxt.org): a heading, a quotation, what there is and where. */
export function siteGuide(topics: { slug: string; name: string }[], statement: Statement): string {
  const t = words()
  const { name, tagline } = site()
  return guide(name, tagline, [t('guide.forms', { address: '/news/{slug}' }), t('guide.budget'), terms(statement)], {
    [t('guide.listings')]: [
      { name: t('guide.front'), path: alternate(paths.front(), 'md'), about: t('guide.frontHolds') },
      { name: t('story.stories'), path: alternate(paths.stories(), 'md'), about: t('story.guide') },
      { name: t('guide.topics'), path: alternate(paths.topics(), 'md'), about: t('guide.topicsHold') },
      { name: t('guide.names'), path: alternate(paths.entities(), 'md'), about: t('guide.namesHold') },
    ],
    [t('guide.topics')]: topics.map(({ slug, name: topic }) => ({ name: topic, path: paths.topicGuide(slug) })),
    [t('house.pages')]: [
      ...houseLinks().map(({ name, path }) => ({ name, path: alternate(path, 'md') })),
      { name: t('sources.title'), path: alternate(paths.sources(), 'md') },
      { name: t('corrections.title'), path: alternate(paths.corrections(), 'md') },
      { name: t('feeds.heading'), path: alternate(paths.feeds(), 'md') },
    ],
    [optional]: [
      { name: 'llms-full.txt', path: paths.fullGuide(), about: t('guide.fullHolds') },
      { name: 'changes.json', path: paths.changes(), about: t('guide.changesHold') },
      { name: 'sitemap.xml', path: paths.sitemap(), about: t('guide.sitemapHolds') },
    ],
  })
}

/** The same of one topic, with its newest articles. */
export function topicGuide({ subject, path, cards, older }: Listing): string {
  const t = words()
  const next =
    older === null ? [] : [{ name: t('listing.older'), path: withParam(alternate(path, 'md'), 'after', older) }]
  return guide(listingTitle(subject), listingDescription(subject), [], {
    [t('listing.articles')]: cards.map(({ title, slug, summary }) => ({
      name: title,
      path: alternate(paths.article(slug), 'md'),
      about: summary,
    })),
    [optional]: [...next, { name: site().name, path: paths.guide() }],
  })
}

function guide(title: string, quotation: string, texts: string[], lists: Record<string, Link[]>): string {
  const sections = Object.entries(lists).filter(([, links]) => links.length > 0)
  const blocks = [
    `# ${line(title)}`,
    ...(quotation ? [`> ${line(quotation)}`] : []),
    ...texts,
    ...sections.flatMap(([heading, links]) => [`## ${line(heading)}`, links.map(item).join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function item({ name, path, about }: Link): string {
  return `- [${line(name)}](${absolute(path)})${about?.trim() ? `: ${line(about)}` : ''}`
}

function line(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim())
}

/** What may be done with the paper, in words and in those of contentsignals.org. */
function terms(statement: Statement): string {
  const signals = contentSignal(statement)
  const said = words()(signals ? 'rights.permits' : 'rights.differs', { signals })
  return `${said} [${words()('rights.terms')}](${absolute(termsOf('/'))})`
}

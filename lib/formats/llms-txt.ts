import { words } from '../messages/words.ts'
import { site } from '../queries/visibility.ts'
import { contentSignal, type Statement } from '../rights/policy.ts'
import { absolute, alternate, paths, termsOf } from '../urls.ts'
import { escapeMarkdown } from './markdown.ts'

/** The site for programs that read Markdown (llmstxt.org): a heading, a quotation, what there is and where. */
export function siteGuide(topics: { slug: string; name: string }[], statement: Statement): string {
  const t = words()
  const { name, tagline } = site()
  const link = (label: string, path: string, about: string) =>
    `- [${escapeMarkdown(label)}](${absolute(path)}): ${about}`
  return `# ${escapeMarkdown(name)}

> ${escapeMarkdown(tagline)}

${t('guide.forms', { address: '/news/{slug}' })}

${terms(statement)}

## ${t('guide.listings')}

${link(t('guide.front'), alternate(paths.front(), 'md'), t('guide.frontHolds'))}
${link(t('story.stories'), alternate(paths.stories(), 'md'), t('story.guide'))}
${link(t('guide.topics'), alternate(paths.topics(), 'md'), t('guide.topicsHold'))}
${link(t('guide.names'), alternate(paths.entities(), 'md'), t('guide.namesHold'))}

## ${t('guide.topics')}

${topics.map(({ slug, name: topic }) => `- [${escapeMarkdown(topic)}](${absolute(alternate(paths.topic(slug), 'md'))})`).join('\n')}
`
}

/** What may be done with the paper, in words and in those of contentsignals.org. */
function terms(statement: Statement): string {
  const signals = contentSignal(statement)
  const said = words()(signals ? 'rights.permits' : 'rights.differs', { signals })
  return `${said} [${words()('rights.terms')}](${absolute(termsOf('/'))})`
}

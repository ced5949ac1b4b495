import { site } from '../queries/visibility.ts'
import { absolute, alternate, paths } from '../urls.ts'
import { escapeMarkdown } from './markdown.ts'

/** The site for programs that read Markdown (llmstxt.org): a heading, a quotation, what there is and where. */
export function siteGuide(topics: { slug: string; name: string }[]): string {
  const { name, tagline } = site()
  const link = (label: string, path: string, about: string) =>
    `- [${escapeMarkdown(label)}](${absolute(path)}): ${about}`
  return `# ${escapeMarkdown(name)}

> ${escapeMarkdown(tagline)}

Every article is at /news/{slug} and, in the same words, at the same address with .md, .txt, .jsonld or .json behind it; asking for text/markdown gives the Markdown. Listings have the same forms and page by the link to older articles.

## Listings

${link('Front page', alternate(paths.front(), 'md'), 'what is new')}
${link('Topics', alternate(paths.topics(), 'md'), 'all topics with their number of articles')}
${link('Names', alternate(paths.entities(), 'md'), 'people, organisations, products, places')}

## Topics

${topics.map(({ slug, name: topic }) => `- [${escapeMarkdown(topic)}](${absolute(alternate(paths.topic(slug), 'md'))})`).join('\n')}
`
}

import { formatDate, rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Page } from '../queries/pages.ts'
import { site } from '../queries/visibility.ts'
import { absolute } from '../urls.ts'
import type { Body } from './article.ts'
import { figureLines, figuresJson } from './figures.ts'
import { collection, compact } from './json-ld.ts'
import { alternates } from './listing-json.ts'
import { escapeLine, escapeMarkdown, quote, withFrontMatter } from './markdown.ts'
import { blocks, heading } from './text.ts'

/** A page of the house, with what the compiler made of its body. */
export type PageDocument = { page: Page; body: Body }

export function pageMarkdown({ page }: PageDocument): string {
  const { title, description, lang, updatedAt, version, markdown, figures } = page
  const fields = { title, description, url: absolute(page.path), lang, updated_at: rfc3339(updatedAt), version }
  return withFrontMatter(fields, [
    `# ${escapeMarkdown(title)}`,
    quote(escapeMarkdown(description)),
    markdown.replace(/^\n+|\s+$/g, ''),
    ...(figures
      ? [
          `## ${words()('figures.title')}`,
          figureLines(figures)
            .map(({ name, value }) => `- ${escapeLine(name)}: ${escapeLine(value)}`)
            .join('\n'),
        ]
      : []),
  ])
}

export function pageText({ page, body }: PageDocument): string {
  const t = words()
  const { title, description, figures, updatedAt } = page
  return blocks([
    heading(title, '='),
    description,
    body.text,
    ...(figures
      ? [heading(t('figures.title'), '-'), ...figureLines(figures).map(({ name, value }) => `${name}: ${value}`)]
      : []),
    '--',
    `${t('foot.address')}: ${absolute(page.path)}\n${t('foot.updated')}: ${formatDate(updatedAt, 'day')}`,
  ])
}

export function pageJson({ page }: PageDocument) {
  const { slug, path, title, description, lang, version, contentHash, updatedAt, markdown, figures } = page
  return {
    type: 'page',
    slug,
    title,
    description,
    url: absolute(path),
    alternates: alternates(path),
    lang,
    updated_at: rfc3339(updatedAt),
    version,
    content_hash: contentHash,
    body_md: markdown,
    ...(figures ? { figures: figuresJson(figures) } : {}),
  }
}

const types: Partial<Record<Page['slug'], string>> = { about: 'AboutPage' }

/** schema.org AboutPage or WebPage (https://schema.org/AboutPage), about the paper. */
export function pageJsonLd(page: Page): object {
  const { slug, path, title, description, lang, updatedAt } = page
  return compact({
    ...collection(title, description, path),
    '@type': types[slug] ?? 'WebPage',
    inLanguage: lang,
    dateModified: rfc3339(updatedAt),
    mainEntity: slug === 'about' ? { '@id': `${site().url}/#publisher` } : null,
  })
}

import type { Article } from './queries/articles.ts'

/** What an article should have before it is published. */
export const checks = [
  'summary',
  'headline',
  'text',
  'pictures',
  'sources',
  'links',
  'unasked',
  'rights',
  'topics',
  'names',
  'byline',
] as const
export type Check = (typeof checks)[number]

/** `missing` is wrong in the paper; `weak` could be better, `count` says by how much. */
export type Finding = { check: Check; state: 'good' | 'weak' | 'missing'; count: number }

const mostTopics = 4 // the first, and three more

const limits = {
  summary: { least: 50, most: 200 }, // characters that search engines and cards show
  headline: { least: 15, most: 110 }, // Google cuts a headline of structured data at 110
}

type Checked = Pick<
  Article,
  'title' | 'summary' | 'canonicalSource' | 'source' | 'license' | 'topics' | 'entities' | 'authors'
>
type Body = { html: string; words: number; failure: string | null }
/** How many links do not answer, and how many were not asked yet; null where links are not asked. */
type Links = { silent: number; unasked: number }

/** Goes through everything that readers and machines look for, from the article as it stands. */
export function checkArticle(article: Checked, body: Body, asked: Links | null): Finding[] {
  const { title, summary, canonicalSource, source, license, topics, entities, authors } = article
  const pictures = picturesWithoutText(body.html)
  const links = linksIn(body.html).length
  const findings: Record<Check, Omit<Finding, 'check'> | null> = {
    summary: length(summary, limits.summary),
    headline: length(title, limits.headline),
    text: { state: body.words === 0 || body.failure ? 'missing' : 'good', count: body.words },
    pictures: { state: pictures > 0 ? 'missing' : 'good', count: pictures },
    sources: { state: canonicalSource || links > 0 ? 'good' : 'weak', count: links + (canonicalSource ? 1 : 0) },
    links: asked && none(asked.silent),
    unasked: asked && none(asked.unasked),
    rights: { state: !source || license || source.rights ? 'good' : 'weak', count: 0 },
    topics: {
      state: topics.length === 0 ? 'missing' : topics.length > mostTopics ? 'weak' : 'good',
      count: topics.length,
    },
    names: { state: entities.length > 0 ? 'good' : 'weak', count: entities.length },
    byline: { state: authors.length > 0 || source ? 'good' : 'weak', count: authors.length },
  }
  return checks.flatMap((check) => {
    const finding = findings[check]
    return finding ? [{ check, ...finding }] : []
  })
}

function length(text: string, { least, most }: { least: number; most: number }): Omit<Finding, 'check'> {
  const count = [...text].length
  return { state: count === 0 ? 'missing' : count < least || count > most ? 'weak' : 'good', count }
}

function none(count: number): Omit<Finding, 'check'> {
  return { state: count > 0 ? 'weak' : 'good', count }
}

/** Pictures that say nothing to those who do not see them. The compiler writes attributes in double quotes. */
function picturesWithoutText(html: string): number {
  const images = html.match(/<img\b[^>]*>/g) ?? []
  return images.filter((image) => !/\salt="[^"]*[^\s"][^"]*"/.test(image)).length
}

/** Where a text leads to outside of the paper, each address once. */
export function linksIn(html: string): string[] {
  const found = html.matchAll(/<a\b[^>]*\shref="(https?:\/\/[^"]+)"/g)
  return [...new Set([...found].map(([, href = '']) => href.replaceAll('&amp;', '&')))]
}

import type { CollectionPageLeaf, WithContext } from 'schema-dts'
import type { Card } from '../queries/cards.ts'
import { absolute, alternate, paths } from '../urls.ts'
import { breadcrumb, collection, compact } from './json-ld.ts'
import { itemList, linkItems, listItems } from './listing-json-ld.ts'
import { escapeLine, escapeMarkdown, listingItem, withFrontMatter } from './markdown.ts'
import { blocks, cardText, heading } from './text.ts'

/** A page in sections: what a front page and a part of the archive have in common, whatever the form. */
export type Sheet = {
  title: string
  description: string
  path: string
  sections: Section[]
  /** Beside it, in the order of time. */
  neighbours: Link[]
  /** What it is a part of, the widest first. */
  trail: Link[]
}

/** Articles, or links to smaller parts with the number of articles in each. */
export type Section = { title: string | null; cards: Card[]; entries: Entry[] }
export type Link = { label: string; path: string }
export type Entry = Link & { articles: number }

export function sheetMarkdown({ title, description, path, sections, neighbours }: Sheet): string {
  const link = (each: Link) => `[${escapeMarkdown(each.label)}](${absolute(alternate(each.path, 'md'))})`
  return withFrontMatter({ title, url: absolute(path) }, [
    `# ${escapeMarkdown(title)}`,
    escapeLine(description),
    ...sections.flatMap((section) => [
      section.title ? `## ${escapeLine(section.title)}` : '',
      section.cards.map(listingItem).join('\n'),
      section.entries.map((entry) => `- ${link(entry)} (${entry.articles})`).join('\n'),
    ]),
    neighbours.map(link).join(' · '),
  ])
}

export function sheetText({ title, description, sections, neighbours }: Sheet): string {
  const address = (path: string) => absolute(alternate(path, 'txt'))
  return blocks([
    heading(title, '='),
    description,
    ...sections.flatMap((section) => [
      section.title ? heading(section.title.replace(/\s+/g, ' '), '-') : '',
      ...section.cards.map(cardText),
      section.entries.map(({ label, path, articles }) => `${label} (${articles})\n  ${address(path)}`).join('\n'),
    ]),
    neighbours.map(({ label, path }) => `${label}: ${address(path)}`).join('\n'),
  ])
}

/** schema.org CollectionPage with its articles, or its parts, as an ItemList, and the way to it as a BreadcrumbList. */
export function sheetJsonLd({ title, description, path, sections, trail }: Sheet): WithContext<CollectionPageLeaf> {
  const cards = sections.flatMap((section) => section.cards)
  const entries = sections.flatMap((section) => section.entries)
  return compact<WithContext<CollectionPageLeaf>>({
    ...collection(title, description, path),
    breadcrumb: path === paths.front() ? null : breadcrumb(trail.length > 0 ? trail : [{ label: title, path }]),
    mainEntity: itemList(cards.length > 0 ? listItems(cards) : linkItems(entries)),
    hasPart:
      cards.length > 0 ? entries.map(({ path: part }) => ({ '@type': 'CollectionPage', '@id': absolute(part) })) : null,
  })
}

import type { Card } from '../queries/cards.ts'
import { absolute, alternate } from '../urls.ts'
import { collection, compact, listItems, type Thing } from './json-ld.ts'
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
export function sheetJsonLd({ title, description, path, sections, trail }: Sheet): Thing {
  const cards = sections.flatMap((section) => section.cards)
  const entries = sections.flatMap((section) => section.entries)
  const list = (items: Thing[]) => ({ '@type': 'ItemList', numberOfItems: items.length, itemListElement: items })
  return compact({
    ...collection(title, description, path),
    mainEntity: list(cards.length > 0 ? listItems(cards) : entries.map(toLinkItem)),
    hasPart:
      cards.length > 0 ? entries.map(({ path: part }) => ({ '@type': 'CollectionPage', '@id': absolute(part) })) : [],
    breadcrumb: trail.length > 0 ? { '@type': 'BreadcrumbList', itemListElement: trail.map(toLinkItem) } : null,
  })
}

function toLinkItem({ label, path }: Link, index: number): Thing {
  return { '@type': 'ListItem', position: index + 1, name: label, item: absolute(path) }
}

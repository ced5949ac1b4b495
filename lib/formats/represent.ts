import type { Document } from '../queries/documents.ts'
import type { Format } from '../urls.ts'
import type { Body } from './article.ts'
import { articleRecord } from './article-json.ts'
import { correctionsJson, correctionsJsonLd, correctionsMarkdown, correctionsText } from './corrections.ts'
import { articleJsonLd, directoryJsonLd, listingJsonLd } from './json-ld.ts'
import { directoryJson, listingJson } from './listing-json.ts'
import { articleMarkdown, directoryMarkdown, listingMarkdown } from './markdown.ts'
import { storyIndexJson, storyJson } from './story-json.ts'
import { storyIndexJsonLd, storyJsonLd } from './story-json-ld.ts'
import { storyIndexMarkdown, storyMarkdown } from './story-markdown.ts'
import { storyIndexText, storyText } from './story-text.ts'
import { articleText, directoryText, listingText } from './text.ts'

export type Representable =
  | Exclude<Document, { kind: 'article' }>
  | (Extract<Document, { kind: 'article' }> & { body: Body })

/** The last step of the path: one document in one form. */
export function represent(document: Representable, format: Format): string {
  return formsOf(document)[format]()
}

function formsOf(document: Representable): Record<Format, () => string> {
  switch (document.kind) {
    case 'article':
      return {
        md: () => articleMarkdown(document.article),
        txt: () => articleText(document),
        jsonld: () => json(articleJsonLd(document)),
        json: () => json(articleRecord(document.article)),
      }
    case 'listing':
      return forms(document.listing, listingMarkdown, listingText, listingJsonLd, listingJson)
    case 'directory':
      return forms(document.directory, directoryMarkdown, directoryText, directoryJsonLd, directoryJson)
    case 'corrections':
      return forms(document.corrections, correctionsMarkdown, correctionsText, correctionsJsonLd, correctionsJson)
    case 'story':
      return forms(document.story, storyMarkdown, storyText, storyJsonLd, storyJson)
    case 'stories':
      return forms(document.stories, storyIndexMarkdown, storyIndexText, storyIndexJsonLd, storyIndexJson)
  }
}

function forms<T>(
  of: T,
  markdown: (of: T) => string,
  text: (of: T) => string,
  jsonLd: (of: T) => unknown,
  record: (of: T) => unknown,
): Record<Format, () => string> {
  return { md: () => markdown(of), txt: () => text(of), jsonld: () => json(jsonLd(of)), json: () => json(record(of)) }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

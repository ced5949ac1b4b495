import type { Document } from '../queries/documents.ts'
import type { Format } from '../urls.ts'
import type { Body } from './article.ts'
import { articleRecord } from './article-json.ts'
import { correctionsJson, correctionsJsonLd, correctionsMarkdown, correctionsText } from './corrections.ts'
import { articleJsonLd, directoryJsonLd, listingJsonLd } from './json-ld.ts'
import { directoryJson, listingJson } from './listing-json.ts'
import { articleMarkdown, directoryMarkdown, listingMarkdown } from './markdown.ts'
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
      return {
        md: () => listingMarkdown(document.listing),
        txt: () => listingText(document.listing),
        jsonld: () => json(listingJsonLd(document.listing)),
        json: () => json(listingJson(document.listing)),
      }
    case 'directory':
      return {
        md: () => directoryMarkdown(document.directory),
        txt: () => directoryText(document.directory),
        jsonld: () => json(directoryJsonLd(document.directory)),
        json: () => json(directoryJson(document.directory)),
      }
    case 'corrections':
      return {
        md: () => correctionsMarkdown(document.corrections),
        txt: () => correctionsText(document.corrections),
        jsonld: () => json(correctionsJsonLd(document.corrections)),
        json: () => json(correctionsJson(document.corrections)),
      }
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

import type { Document } from '../queries/documents.ts'
import type { Format } from '../urls.ts'
import type { Body } from './article.ts'
import { articleRecord } from './article-json.ts'
import { articleJsonLd, directoryJsonLd, listingJsonLd } from './json-ld.ts'
import { directoryJson, listingJson } from './listing-json.ts'
import { articleMarkdown, directoryMarkdown, listingMarkdown } from './markdown.ts'
import { articleText, directoryText, listingText } from './text.ts'

export type Representable =
  | Exclude<Document, { kind: 'article' }>
  | (Extract<Document, { kind: 'article' }> & { body: Body })

/** The last step of the path: one document in one form. */
export function represent(document: Representable, format: Format): string {
  switch (format) {
    case 'md':
      return markdown(document)
    case 'txt':
      return text(document)
    case 'jsonld':
      return json(jsonLd(document))
    case 'json':
      return json(record(document))
  }
}

function markdown(document: Representable): string {
  if (document.kind === 'article') return articleMarkdown(document.article)
  return document.kind === 'listing' ? listingMarkdown(document.listing) : directoryMarkdown(document.directory)
}

function text(document: Representable): string {
  if (document.kind === 'article') return articleText(document)
  return document.kind === 'listing' ? listingText(document.listing) : directoryText(document.directory)
}

function jsonLd(document: Representable): unknown {
  if (document.kind === 'article') return articleJsonLd(document)
  return document.kind === 'listing' ? listingJsonLd(document.listing) : directoryJsonLd(document.directory)
}

function record(document: Representable): unknown {
  if (document.kind === 'article') return articleRecord(document.article)
  return document.kind === 'listing' ? listingJson(document.listing) : directoryJson(document.directory)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

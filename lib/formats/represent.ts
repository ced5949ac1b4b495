import type { Document } from '../queries/documents.ts'
import type { Format } from '../urls.ts'
import { archiveJson, archiveSheet } from './archive.ts'
import type { Body } from './article.ts'
import { articleRecord } from './article-json.ts'
import { articleJsonLd } from './article-json-ld.ts'
import { comparisonJson, comparisonJsonLd, comparisonMarkdown, comparisonSheet } from './comparison.ts'
import { correctionsJson, correctionsJsonLd, correctionsMarkdown, correctionsText } from './corrections.ts'
import { feedsJson, feedsJsonLd, feedsMarkdown, feedsText } from './feeds.ts'
import { frontJson, frontJsonLd, frontSheet } from './front.ts'
import { directoryJson, listingJson } from './listing-json.ts'
import { directoryJsonLd, listingJsonLd } from './listing-json-ld.ts'
import { articleMarkdown, directoryMarkdown, listingMarkdown } from './markdown.ts'
import { pageJson, pageJsonLd, pageMarkdown, pageText } from './page.ts'
import { labelJson, labelMarkdown, labelText } from './profile.ts'
import { type Sheet, sheetJsonLd, sheetMarkdown, sheetText } from './sheet.ts'
import { sourcesJson, sourcesJsonLd, sourcesMarkdown, sourcesText } from './sources.ts'
import { storyIndexJson, storyJson } from './story-json.ts'
import { storyIndexJsonLd, storyJsonLd } from './story-json-ld.ts'
import { storyIndexMarkdown, storyMarkdown } from './story-markdown.ts'
import { storyIndexText, storyText } from './story-text.ts'
import { articleText, directoryText, listingText } from './text.ts'
import { trendsJson, trendsSheet } from './trends.ts'

export type Representable =
  | Exclude<Document, { kind: 'article' | 'page' }>
  | (Extract<Document, { kind: 'article' | 'page' }> & { body: Body })

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
        jsonld: () => serialise(articleJsonLd(document)),
        json: () => serialise(articleRecord(document.article)),
      }
    case 'listing':
      return forms(document.listing, listingMarkdown, listingText, listingJsonLd, listingJson)
    case 'label':
      return forms(document.label, labelMarkdown, labelText, ({ listing }) => listingJsonLd(listing), labelJson)
    case 'directory':
      return forms(document.directory, directoryMarkdown, directoryText, directoryJsonLd, directoryJson)
    case 'corrections':
      return forms(document.corrections, correctionsMarkdown, correctionsText, correctionsJsonLd, correctionsJson)
    case 'page':
      return forms(document, pageMarkdown, pageText, ({ page }) => pageJsonLd(page), pageJson)
    case 'feeds':
      return forms(document.feeds, feedsMarkdown, feedsText, feedsJsonLd, feedsJson)
    case 'sources':
      return forms(document.sources, sourcesMarkdown, sourcesText, sourcesJsonLd, sourcesJson)
    case 'story':
      return forms(document.story, storyMarkdown, storyText, storyJsonLd, storyJson)
    case 'stories':
      return forms(document.stories, storyIndexMarkdown, storyIndexText, storyIndexJsonLd, storyIndexJson)
    case 'trends':
      return sheetForms(trendsSheet(document.trends), () => trendsJson(document.trends))
    case 'comparison':
      return forms(
        document.comparison,
        comparisonMarkdown,
        (comparison) => sheetText(comparisonSheet(comparison)),
        comparisonJsonLd,
        comparisonJson,
      )
    case 'front':
      return {
        ...sheetForms(frontSheet(document.front), () => frontJson(document.front)),
        jsonld: () => serialise(frontJsonLd(document.front)),
      }
    case 'archive':
      return sheetForms(archiveSheet(document.archive), () => archiveJson(document.archive))
  }
}

function sheetForms(sheet: Sheet, record: () => unknown): Record<Format, () => string> {
  return forms(sheet, sheetMarkdown, sheetText, sheetJsonLd, record)
}

function forms<T>(
  of: T,
  md: (of: T) => string,
  txt: (of: T) => string,
  jsonld: (of: T) => unknown,
  json: (of: T) => unknown,
): Record<Format, () => string> {
  return {
    md: () => md(of),
    txt: () => txt(of),
    jsonld: () => serialise(jsonld(of)),
    json: () => serialise(json(of)),
  }
}

function serialise(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

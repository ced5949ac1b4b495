import type { Export } from '../queries/articles.ts'
import { articleRecord } from './article-json.ts'

/** The record, with the texts of former versions in its history: all that another paper needs to be the same. */
export function exportRecord({ article, texts, formerSlugs, formerStorySlugs }: Export) {
  const record = articleRecord(article)
  return {
    ...record,
    former_slugs: formerSlugs,
    story: record.story && { ...record.story, former_slugs: formerStorySlugs },
    history: record.history.map((entry) => {
      const text = texts.find(({ version }) => version === entry.version)
      return text ? { ...entry, title: text.title, summary: text.summary, body_md: text.body } : entry
    }),
  }
}

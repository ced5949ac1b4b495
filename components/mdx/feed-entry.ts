import type { FeedEntry, Picture } from '#lib/formats/feed.ts'
import { fileName } from '#lib/media/file-name.ts'
import { publicFile } from '#lib/press/public-files.ts'
import type { Article } from '#lib/queries/articles.ts'
import { absolute, paths } from '#lib/urls.ts'
import { rendered } from './rendered.ts'

/** An article as feeds carry it: with its whole text, and its first picture as an enclosure. */
export async function feedEntry(article: Article, summary: boolean): Promise<FeedEntry> {
  const { html } = await rendered(article)
  return { article, html: summary ? null : html, picture: firstPicture(html) ?? leadOf(article) }
}

function firstPicture(html: string): Picture | null {
  const path = /<img\b[^>]*\ssrc="(\/[^"]+)"/.exec(html)?.[1]
  const file = path ? publicFile(path) : null
  return path && file ? { url: absolute(path), ...file } : null
}

function leadOf({ lead }: Article): Picture | null {
  return lead && { url: absolute(paths.picture(fileName(lead))), type: lead.type, bytes: lead.bytes }
}

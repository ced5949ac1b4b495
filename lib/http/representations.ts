import { isHousePath } from '../house/pages.ts'
import type { FeedFormat, Format, Shape } from '../urls.ts'

/** The media types of the forms; Markdown is registered by RFC 7763. */
export const mediaTypes: Record<Format, string> = {
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

const feedPath = /^(\/|\/(?:search|(?:topics|entities|sources|authors|languages)\/[^/]+)\/)feed\.(rss|atom|json)$/

/** Splits the address of a feed: `/topics/x/feed.atom` → the path `/topics/x` and the format; null for anything else. */
export function splitFeed(pathname: string): { path: string; format: FeedFormat } | null {
  const [, name, format] = feedPath.exec(pathname) ?? []
  if (!name || !format) return null
  return { path: name === '/' ? '/' : name.slice(0, -1), format: format as FeedFormat }
}

const placardPath = /^\/placards\/(?:paper|(wide|16x9|4x3|1x1)\/([^/]+))\.png$/

/** Splits the address of a placard: `/placards/wide/x.png` → `/news/x` and the shape; null for anything else. */
export function splitPlacard(pathname: string): { path: string; shape: Shape } | null {
  const found = placardPath.exec(pathname)
  if (!found) return null
  const [, shape = 'wide', slug] = found
  return { path: slug ? `/news/${slug}` : '/', shape: shape as Shape }
}

const alternatePath = /^(.*[^/])\.(md|txt|jsonld|json)$/

/** Splits the address of an alternate: `/news/x.md` → the path `/news/x` and the format; null for a page. */
export function splitAlternate(pathname: string): { path: string; format: Format } | null {
  const [, name, format] = alternatePath.exec(pathname) ?? []
  if (!name || !format) return null
  return { path: name === '/index' ? '/' : name, format: format as Format }
}

const sections =
  /^\/(?:$|(?:news|topics|entities|sources|authors|languages|stories)\/[^/]+$|(?:topics|entities|sources|stories|corrections|trends|feeds)$|compare\/[^/]+\/[^/]+(?:\/[^/]+)?$)/
const archive = /^\/archive(?:\/\d{4}(?:\/(?:W\d\d|\d\d(?:\/\d\d(?:\/front)?)?))?)?$/

/** Whether there can be a document at this path, and so alternates of it. */
export function isDocumentPath(path: string): boolean {
  return sections.test(path) || isHousePath(path) || archive.test(path)
}

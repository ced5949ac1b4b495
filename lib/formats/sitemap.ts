import { rfc3339 } from '../dates.ts'
import { readTag } from '../lang.ts'
import type { NewsPlace } from '../queries/sitemaps/news.ts'
import { type Part, partName } from '../queries/sitemaps/parts.ts'
import type { Place } from '../queries/sitemaps/places.ts'
import { site } from '../queries/visibility.ts'
import { absolute, paths } from '../urls.ts'
import { hreflangs } from './hreflang.ts'
import { when, type Xml, xml, xmlDocument } from './xml.ts'

/** The index of all files (sitemaps.org/protocol.html#index). */
export function sitemapIndex(parts: (Part & { changedAt: Date | null })[]): string {
  const files = parts.map(
    ({ changedAt, ...part }) =>
      xml`<sitemap><loc>${absolute(paths.sitemapPart(partName(part)))}</loc>${lastmod(changedAt)}</sitemap>\n`,
  )
  return xmlDocument(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files}</sitemapindex>`)
}

/** One file: addresses, when each last changed, the pictures there (Google's image extension) and its other languages. */
export function sitemap(places: Place[]): string {
  const urls = places.map(
    ({ path, changedAt, pictures, versions }) =>
      xml`<url><loc>${absolute(path)}</loc>${lastmod(changedAt)}${pictures.map(picture)}${hreflangs(path, versions).map(language)}</url>\n`,
  )
  return xmlDocument(
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls}</urlset>`,
  )
}

/** Google's news sitemap (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export function newsSitemap(items: NewsPlace[]): string {
  const { name } = site()
  const urls = items.map(
    ({ slug, title, lang, publishedAt }) => xml`<url><loc>${absolute(paths.article(slug))}</loc><news:news>
<news:publication><news:name>${name}</news:name><news:language>${newsLanguage(lang)}</news:language></news:publication>
<news:publication_date>${rfc3339(publishedAt)}</news:publication_date><news:title>${title}</news:title>
</news:news></url>\n`,
  )
  return xmlDocument(
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls}</urlset>`,
  )
}

function lastmod(changedAt: Date | null): Xml {
  return when(changedAt, (date) => xml`<lastmod>${rfc3339(date)}</lastmod>`)
}

function language({ lang, url }: { lang: string; url: string }): Xml {
  return xml`<xhtml:link rel="alternate" hreflang="${lang}" href="${url}"/>`
}

function picture(src: string): Xml {
  const parsed = URL.parse(src, absolute(paths.front()))
  // The URL Standard leaves brackets as they are, RFC 3986 does not know them here.
  const url = parsed && (parsed.origin + parsed.pathname + parsed.search).replace(/[[\]]/g, encodeURIComponent)
  return when(url, (href) => xml`<image:image><image:loc>${href}</image:loc></image:image>`)
}

/** ISO 639 with two exceptions: zh-cn for simplified and zh-tw for traditional Chinese. */
export function newsLanguage(lang: string): string {
  const { language, usualScript } = readTag(lang)
  return language === 'zh' ? (usualScript === 'Hant' ? 'zh-tw' : 'zh-cn') : language
}

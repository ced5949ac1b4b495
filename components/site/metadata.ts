import type { Metadata } from 'next'
import { rfc3339 } from '#lib/dates.ts'
import { hreflangs } from '#lib/formats/hreflang.ts'
import { feedTypes, splitFeed } from '#lib/http/representations.ts'
import { openGraphLocale } from '#lib/lang.ts'
import { cutSize } from '#lib/media/cut-size.ts'
import { cutName } from '#lib/media/file-name.ts'
import { localeOf } from '#lib/messages/translator.ts'
import { interfaceLocale, words } from '#lib/messages/words.ts'
import { dimensions } from '#lib/placards/shapes.ts'
import type { Article, Lead } from '#lib/queries/articles.ts'
import { site } from '#lib/queries/visibility.ts'
import { absolute, alternate, feedFormats, feedOf, paths } from '#lib/urls.ts'
import { headLinks } from './head-links.ts'

type Page = { path: string; title: Metadata['title']; description: string; index?: boolean }

/** What stands in the head of any document: title, description, canonical address and the other forms. */
export function documentMetadata({ path, title, description, index = true }: Page): Metadata {
  return {
    title,
    description,
    alternates: {
      canonical: absolute(path),
      types: {
        'text/markdown': absolute(alternate(path, 'md')),
        'text/plain': absolute(alternate(path, 'txt')),
        'application/ld+json': absolute(alternate(path, 'jsonld')),
        'application/json': absolute(alternate(path, 'json')),
        ...feeds(path),
      },
    },
    icons: headLinks(path),
    openGraph: { ...siteOpenGraph(path), title: title ?? undefined, description },
    ...(index ? {} : { robots: { index: false, follow: true } }),
  }
}

/** What every page tells social networks of the paper (ogp.me); they take title and description from the page. */
export function siteOpenGraph(path?: string) {
  const { name, tagline } = site()
  return {
    type: 'website' as const,
    siteName: name,
    locale: openGraphLocale(interfaceLocale()),
    images: [picture(paths.paperPlacard(), `${name}: ${tagline}`)],
    ...(path === undefined ? {} : { url: absolute(path) }),
  }
}

function picture(path: string, alt: string) {
  return { url: absolute(path), type: 'image/png', alt, ...dimensions.wide }
}

function cut(lead: Lead) {
  return {
    url: absolute(paths.picture(cutName(lead, 'wide'))),
    type: 'image/jpeg',
    alt: lead.alt,
    ...cutSize(lead, 'wide'),
  }
}

/** The page's own feed in its three formats; the paper's where a page has none. */
function feeds(path: string): Record<string, string> {
  const followed = splitFeed(feedOf(path, 'rss').split('?')[0] ?? '') ? path : paths.front()
  return Object.fromEntries(
    feedFormats.map((format) => [feedTypes[format].split(';')[0], absolute(feedOf(followed, format))]),
  )
}

export function articleMetadata(article: Article): Metadata {
  const path = paths.article(article.slug)
  const said = { title: article.title, description: article.summary }
  const page = documentMetadata({ path, ...said })
  const languages = hreflangs(path, article.versions)
  return {
    ...page,
    alternates: { ...page.alternates, languages: Object.fromEntries(languages.map(({ lang, url }) => [lang, url])) },
    authors: article.authors.map(({ name, slug }) => ({ name, url: absolute(paths.author(slug)) })),
    openGraph: {
      ...siteOpenGraph(path),
      ...said,
      type: 'article',
      locale: openGraphLocale(localeOf(article.lang)),
      images: [article.lead ? cut(article.lead) : picture(paths.placard(article), article.title)],
      publishedTime: rfc3339(article.publishedAt),
      modifiedTime: rfc3339(article.updatedAt),
      authors: article.authors.map(({ slug }) => absolute(paths.author(slug))),
      section: article.topics[0]?.name,
      tags: article.topics.map(({ name }) => name),
    },
    other: { 'content-hash': article.contentHash },
  }
}

/** Of a page that is for whoever holds its address: no engine lists it, and no other site learns where it is. */
export function hiddenMetadata(): Metadata {
  return { title: words()('preview.title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

import type {
  CreativeWorkLeaf,
  ImageObjectLeaf,
  LiveBlogPostingLeaf,
  NewsArticle,
  NewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
  WithContext,
} from 'schema-dts'
import { rfc3339 } from '../dates.ts'
import { cutSize } from '../media/cut-size.ts'
import { cutName } from '../media/file-name.ts'
import type { Article } from '../queries/articles.ts'
import type { Version } from '../queries/versions.ts'
import { absolute, alternate, paths, termsOf } from '../urls.ts'
import type { ArticleDocument } from './article.ts'
import { articleRecord, history } from './article-json.ts'
import {
  articleTypes,
  breadcrumb,
  compact,
  type Entity,
  entityType,
  publisher,
  webSite,
  writtenByModel,
} from './json-ld.ts'
import type { Link } from './sheet.ts'
import { modelNote } from './subject.ts'

/** schema.org NewsArticle (https://schema.org/NewsArticle), with what it rests on and how it was corrected. */
export function articleJsonLd({ article, body }: ArticleDocument): WithContext<NewsArticle | LiveBlogPostingLeaf> {
  const record = articleRecord(article)
  return compact<WithContext<NewsArticle | LiveBlogPostingLeaf>>({
    '@context': 'https://schema.org',
    '@type': article.liveFrom ? 'LiveBlogPosting' : articleTypes[article.genre],
    '@id': record.url,
    url: record.url,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': record.url,
      breadcrumb: breadcrumb(trailOf(article)),
      isPartOf: webSite(),
    },
    headline: article.title,
    image: images(article),
    description: article.summary,
    articleBody: body.text,
    wordCount: body.words,
    inLanguage: article.lang,
    datePublished: record.published_at,
    dateModified: record.updated_at,
    articleSection: article.topics[0]?.name,
    keywords: article.topics.map(({ name }) => name),
    author: authors(article),
    publisher: publisher(),
    about: article.entities.slice(0, 1).map(mention),
    mentions: article.entities.slice(1).map(mention),
    isBasedOn: article.canonicalSource,
    ...live(article),
    ...translations(article),
    isPartOf: article.story && {
      '@type': 'CollectionPage',
      '@id': absolute(paths.story(article.story.slug)),
      url: absolute(paths.story(article.story.slug)),
      name: article.story.title,
    },
    license: article.license && licence(article.license),
    usageInfo: absolute(termsOf(paths.article(article.slug))),
    correction: article.corrections.map(({ text, publishedAt }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: rfc3339(publishedAt),
    })),
    isAccessibleForFree: true,
    digitalSourceType: article.bodyModel ? writtenByModel : null,
    creditText: modelNote('body', article.bodyModel),
    hasPart: summaryByModel(article),
    version: String(article.version),
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'uuid', value: article.uid },
      { '@type': 'PropertyValue', propertyID: 'content_hash', value: article.contentHash },
    ],
    encoding: (['md', 'txt', 'json'] as const).map((format) => ({
      '@type': 'MediaObject',
      encodingFormat: { md: 'text/markdown', txt: 'text/plain', json: 'application/json' }[format],
      contentUrl: absolute(alternate(paths.article(article.slug), format)),
    })),
  })
}

/** In the three shapes that Google asks for (developers.google.com/search/docs/appearance/structured-data/article). */
function images({ lead, ...article }: Article): (string | ImageObjectLeaf)[] {
  return (['1x1', '4x3', '16x9'] as const).map((shape) => {
    if (!lead) return absolute(paths.placard(article, shape))
    const { width, height } = cutSize(lead, shape)
    return {
      '@type': 'ImageObject',
      url: absolute(paths.picture(cutName(lead, shape))),
      width: pixels(width),
      height: pixels(height),
      caption: lead.alt,
      creditText: lead.credit,
    }
  })
}

function pixels(value: number) {
  return { '@type': 'QuantitativeValue' as const, value, unitCode: 'E37' } // UN/CEFACT's code
}

/** When an article follows an event, and its versions as what it told of it, the newest first. */
function live(article: Article) {
  const { liveFrom, liveUntil, title, slug } = article
  if (!liveFrom) return {}
  return {
    coverageStartTime: rfc3339(liveFrom),
    coverageEndTime: liveUntil && rfc3339(liveUntil),
    liveBlogUpdate: history(article)
      .toReversed()
      .map(({ note, updated_at }) => ({
        '@type': 'BlogPosting' as const,
        headline: note || title,
        datePublished: updated_at,
        url: absolute(paths.article(slug)),
      })),
  }
}

/** The original of a translation, the translations of an original. */
function translations({ slug: here, versions, hasOriginal }: Article) {
  if (!hasOriginal) return {}
  const [original, ...others] = versions
  if (original && original.slug !== here) return { translationOfWork: version(original) }
  return { workTranslation: others.map(version) }
}

function version({ slug, lang, title }: Version): NewsArticleLeaf {
  const url = absolute(paths.article(slug))
  return { '@type': 'NewsArticle', '@id': url, url, headline: title, inLanguage: lang }
}

function licence(text: string): string | CreativeWorkLeaf {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : { '@type': 'CreativeWork', name: text }
}

type Summarised = Pick<Article, 'summary' | 'summaryModel'>

/** The summary as a work of its own where a language model wrote it; null where a person did. */
export function summaryByModel({ summary, summaryModel }: Summarised): CreativeWorkLeaf | null {
  if (!summary || !summaryModel) return null
  return compact<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    abstract: summary,
    digitalSourceType: writtenByModel,
    creditText: modelNote('summary', summaryModel),
  })
}

function trailOf({ topics: [topic], slug, title }: Article): Link[] {
  const here = { label: title, path: paths.article(slug) }
  return topic ? [{ label: topic.name, path: paths.topic(topic.slug) }, here] : [here]
}

function authors({ authors: people, source }: Article) {
  if (people.length > 0) {
    return people.map(({ name, slug, url, kind }) =>
      compact<PersonLeaf | OrganizationLeaf>({
        '@type': kind === 'PERSON' ? 'Person' : 'Organization',
        '@id': absolute(paths.author(slug)),
        name,
        url: absolute(paths.author(slug)),
        sameAs: url,
      }),
    )
  }
  if (!source) return [publisher()]
  const { name, slug, homepage } = source
  return [{ '@type': 'Organization' as const, name, url: homepage ?? absolute(paths.source(slug)) }]
}

function mention({ kind, name, slug, sameAs, description }: Article['entities'][number]): Entity {
  const url = absolute(paths.entity(slug))
  return compact<Entity>({ '@type': entityType(kind), '@id': url, name, url, sameAs, description })
}

import { rfc3339 } from '../dates.ts'
import type { Article } from '../queries/articles.ts'
import { absolute, alternate, paths, termsOf } from '../urls.ts'

/** The record: the twelve fields of the form in their order, then ours. Timestamps are RFC 3339. */
export function articleRecord(article: Article) {
  const path = paths.article(article.slug)
  return {
    slug: article.slug,
    title: article.title,
    summary: article.summary,
    body_md: article.markdown,
    url: absolute(path),
    canonical_source: article.canonicalSource ?? absolute(path),
    published_at: rfc3339(article.publishedAt),
    updated_at: rfc3339(article.updatedAt),
    lang: article.lang,
    topics: article.topics.map(({ slug }) => slug),
    entities: article.entities.map(({ name }) => name),
    alternates: {
      html: absolute(path),
      markdown: absolute(alternate(path, 'md')),
      text: absolute(alternate(path, 'txt')),
      jsonld: absolute(alternate(path, 'jsonld')),
    },
    uid: article.uid,
    origin_url: article.originUrl,
    primary_topic: article.topics[0]?.slug ?? null,
    sentiment: article.sentiment?.toLowerCase() ?? null,
    genre: article.genre.toLowerCase(),
    importance: article.importance,
    summary_model: article.summaryModel,
    body_model: article.bodyModel,
    authors: article.authors.map(({ name, url, kind, bio }) => ({
      name,
      url,
      kind: kind.toLowerCase(),
      description: bio,
    })),
    source: article.source && {
      slug: article.source.slug,
      name: article.source.name,
      kind: article.source.kind.toLowerCase().replace('_', '-'),
      homepage: article.source.homepage,
      description: article.source.description,
      ...sourceRights(article.source),
    },
    corrections: article.corrections.map(({ text, publishedAt }) => ({ published_at: rfc3339(publishedAt), text })),
    history: history(article),
    content_hash: article.contentHash,
    license: article.license,
    rights: rights(article),
    story: article.story && {
      slug: article.story.slug,
      title: article.story.title,
      summary: article.story.summary,
      url: absolute(paths.story(article.story.slug)),
    },
    live: article.liveFrom && {
      from: rfc3339(article.liveFrom),
      until: article.liveUntil && rfc3339(article.liveUntil),
    },
    translation_of: article.translationOf,
    translations: translations(article),
    labels: {
      topics: article.topics.map(({ slug, name, description }) => ({ slug, name, description })),
      entities: article.entities.map(({ slug, name, kind, aliases, description, sameAs, salience }) => ({
        slug,
        name,
        kind: kind.toLowerCase(),
        aliases: aliases.map(({ alias }) => alias).filter((alias) => alias !== name),
        description,
        same_as: sameAs,
        salience,
      })),
    },
  }
}

export type ArticleJson = ReturnType<typeof articleRecord>

/** The same text in other languages. */
function translations({ slug: here, versions }: Article) {
  return versions
    .filter(({ slug }) => slug !== here)
    .map(({ slug, lang, title }) => ({ slug, lang, title, url: absolute(paths.article(slug)) }))
}

/** What the source says of its rights itself, when it says anything. */
function sourceRights({ rights: shown, search, aiInput: ai_input, aiTrain: ai_train }: NonNullable<Article['source']>) {
  const said = { shown: shown?.toLowerCase() ?? null, search, ai_input, ai_train }
  return Object.values(said).some((value) => value !== null) ? { rights: said } : {}
}

/** How much of the text this is, and what others may do with it. */
function rights({ slug, shown, uses }: Article) {
  const { search, aiInput: ai_input, aiTrain: ai_train } = uses
  return { shown: shown.toLowerCase(), search, ai_input, ai_train, terms: absolute(termsOf(paths.article(slug))) }
}

/** Every version there has been, the present one last. */
export function history({ revisions, version, updatedAt, contentHash, versionNote }: Article) {
  return [...revisions, { version, createdAt: updatedAt, contentHash, note: versionNote }].map((revision) => ({
    version: revision.version,
    updated_at: rfc3339(revision.createdAt),
    content_hash: revision.contentHash,
    note: revision.note,
  }))
}

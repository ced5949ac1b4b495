import type { Tx } from '../db/client.ts'
import type { ChangeKind } from '../db/generated/enums.ts'
import { tags } from '../press/tags.ts'
import { partName, partOf } from '../queries/sitemaps/parts.ts'
import { insertMany } from './insert-many.ts'

export type Touch = { articleId: number; kind: ChangeKind; detail?: Record<string, string | number | null> }

/**
 * Adds to the change log what happened to these articles; called inside the transaction that does it.
 * @param before tags from ahead of the write (`tagsOf`), for pages that the article has left
 */
export async function recordChanges(
  tx: Tx,
  touched: Touch[],
  before: Map<number, string[]> = new Map(),
): Promise<void> {
  if (touched.length === 0) return
  const after = await tagsOf(
    tx,
    touched.map(({ articleId }) => articleId),
  )
  await insertMany(
    tx,
    'Change',
    touched.map(({ articleId, kind, detail = {} }) => ({
      kind,
      articleId,
      detail,
      tags: [...new Set([...(before.get(articleId) ?? []), ...(after.get(articleId) ?? [])])],
    })),
  )
}

/** Adds to the change log what happened to something else than articles. */
export async function recordChange(
  tx: Tx,
  kind: ChangeKind,
  touched: string[],
  detail: Record<string, string>,
): Promise<void> {
  await tx.change.create({ data: { kind, tags: [...new Set(touched)], detail } })
}

/** The tags of every page on which these articles stand, or stood. */
export async function tagsOf(tx: Tx, articleIds: number[]): Promise<Map<number, string[]>> {
  const rows = await tx.article.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: articleIds } },
    select: {
      id: true,
      slug: true,
      lang: true,
      publishedAt: true,
      sourceId: true,
      source: { select: { slug: true } },
      originalId: true,
      original: { select: { translations: { select: { id: true } } } },
      translations: { select: { id: true } },
      storyId: true,
      story: { select: { slug: true } },
      topics: { select: { topicId: true, topic: { select: { slug: true, articleCount: true } } } },
      entities: { select: { entityId: true, entity: { select: { slug: true } } } },
      bylines: { select: { authorId: true, author: { select: { slug: true } } } },
      corrections: { take: 1, select: { id: true } },
    },
  })
  return new Map(
    rows.map((row) => [
      row.id,
      [
        tags.front,
        tags.topics,
        tags.entities,
        tags.sitemap,
        ...sitemapParts(row),
        tags.article(row.id),
        tags.translations(row.originalId ?? row.id),
        ...(row.corrections.length > 0 ? [tags.corrections] : []),
        tags.address('news', row.slug),
        tags.address('languages', row.lang),
        tags.archive,
        ...(row.publishedAt ? [tags.day(row.publishedAt), tags.month(row.publishedAt)] : []),
        ...(row.sourceId ? [tags.source(row.sourceId), tags.sources] : []),
        ...(row.storyId ? [tags.story(row.storyId), tags.stories] : []),
        ...(row.story ? [tags.address('stories', row.story.slug)] : []),
        ...row.topics.map(({ topicId }) => tags.topic(topicId)),
        ...row.topics.map(({ topic }) => tags.address('topics', topic.slug)),
        ...row.entities.map(({ entityId }) => tags.entity(entityId)),
        ...row.entities.map(({ entity }) => tags.address('entities', entity.slug)),
        ...row.bylines.map(({ authorId }) => tags.author(authorId)),
        ...row.bylines.map(({ author }) => tags.address('authors', author.slug)),
        ...(row.source ? [tags.address('sources', row.source.slug)] : []),
        // A topic that gains its first article, or loses its last, comes into the navigation or leaves it.
        ...(row.topics.some(({ topic }) => topic.articleCount <= 1) ? [tags.navigation] : []),
      ],
    ]),
  )
}

type Translated = {
  id: number
  originalId: number | null
  original: { translations: { id: number }[] } | null
  translations: { id: number }[]
}

/** Of the article and of the other forms of its text, which stand beside it there. */
function sitemapParts({ id, originalId, original, translations }: Translated): string[] {
  const others = [...translations, ...(original?.translations ?? [])].map((each) => each.id)
  const numbers = new Set([id, ...(originalId ? [originalId] : []), ...others].map(partOf))
  return [...numbers].map((number) => tags.sitemapPart(partName({ section: 'articles', number })))
}

import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import type { ChangeKind } from '../db/generated/enums.ts'
import { tags } from '../press/tags.ts'
import { followedIn } from '../queries/change-log.ts'
import { partName, partOf } from '../queries/sitemaps/parts.ts'
import { insertMany } from './insert-many.ts'

export type Touch = { articleId: number; kind: ChangeKind; detail?: Record<string, string | number | null> }

/**
 * What depends on an article: on what it says (its own pages, and whatever else read it), and on where it stands: pages
 * that list, count or order by it. Those go by everything but its text, and that is its face.
 */
export type Trace = { said: string[]; placed: string[]; face: string }

/**
 * Adds to the change log what happened to these articles; called inside the transaction that does it.
 * @param before traces from ahead of the write (`tracesOf`), for pages that the article has left. With them, an edit that
 *   leaves its face as it was touches what it says and nothing else.
 */
export async function recordChanges(tx: Tx, touched: Touch[], before: Map<number, Trace> = new Map()): Promise<void> {
  if (touched.length === 0) return
  const after = await tracesOf(
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
      tags: touchedTags(kind, before.get(articleId), after.get(articleId)),
    })),
  )
}

function touchedTags(kind: ChangeKind, before: Trace | undefined, after: Trace | undefined): string[] {
  const traces = [before, after].filter((trace) => trace !== undefined)
  const isOfText = (kind === 'UPDATED' || kind === 'CORRECTED') && before?.face === after?.face
  if (!isOfText) return [...new Set(traces.flatMap(allTags))]
  // Feeds have the text in them: who follows them is told.
  const feeds = traces.flatMap(({ placed }) => followedIn(placed)).map(tags.feed)
  return [...new Set([...traces.flatMap(({ said }) => said), ...feeds])]
}

function allTags({ said, placed }: Trace): string[] {
  return [...said, ...placed]
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
export async function tagsOf(tx: Tx, articleIds: number[]): Promise<string[]> {
  return [...(await tracesOf(tx, articleIds)).values()].flatMap(allTags)
}

/** What the face of an article is without; the rest is shown, counted or gone by somewhere else than where it is read. */
const ofText = {
  body: true,
  bodyFormat: true,
  bodyTrust: true,
  markdown: true,
  contentHash: true,
  recordHash: true,
  version: true,
  versionNote: true,
  updatedAt: true,
  editedById: true,
} satisfies Prisma.ArticleOmit

const inOrder = { orderBy: { position: 'asc' } } as const

export async function tracesOf(tx: Tx, articleIds: number[]): Promise<Map<number, Trace>> {
  const rows = await tx.article.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: articleIds } },
    omit: ofText,
    include: {
      source: { select: { slug: true } },
      original: { select: { translations: { select: { id: true } } } },
      translations: { select: { id: true } },
      story: { select: { slug: true } },
      topics: { ...inOrder, select: { topicId: true, topic: { select: { slug: true, articleCount: true } } } },
      entities: { ...inOrder, select: { entityId: true, salience: true, entity: { select: { slug: true } } } },
      bylines: { ...inOrder, select: { authorId: true, author: { select: { slug: true } } } },
      corrections: { take: 1, select: { id: true } },
    },
  })
  return new Map(
    rows.map(({ source, original, translations, story, topics, entities, bylines, corrections, ...row }) => [
      row.id,
      {
        said: [
          tags.texts,
          tags.sitemap,
          ...sitemapParts({ ...row, original, translations }),
          tags.article(row.id),
          tags.translations(row.originalId ?? row.id),
          ...(corrections.length > 0 ? [tags.corrections] : []),
          tags.address('news', row.slug),
        ],
        placed: [
          tags.front,
          tags.topics,
          tags.entities,
          tags.address('languages', row.lang),
          tags.archive,
          ...(row.publishedAt ? [tags.day(row.publishedAt), tags.month(row.publishedAt)] : []),
          ...(row.sourceId ? [tags.source(row.sourceId), tags.sources] : []),
          ...(row.storyId ? [tags.story(row.storyId), tags.stories] : []),
          ...(story ? [tags.address('stories', story.slug)] : []),
          ...topics.map(({ topicId }) => tags.topic(topicId)),
          ...topics.map(({ topic }) => tags.address('topics', topic.slug)),
          ...entities.map(({ entityId }) => tags.entity(entityId)),
          ...entities.map(({ entity }) => tags.address('entities', entity.slug)),
          ...bylines.map(({ authorId }) => tags.author(authorId)),
          ...bylines.map(({ author }) => tags.address('authors', author.slug)),
          ...(source ? [tags.address('sources', source.slug)] : []),
          // A topic that gains its first article, or loses its last, comes into the navigation or leaves it.
          ...(topics.some(({ topic }) => topic.articleCount <= 1) ? [tags.navigation] : []),
        ],
        face: JSON.stringify([
          row,
          topics.map(({ topicId }) => topicId),
          entities.map(({ entityId, salience }) => [entityId, salience]),
          bylines.map(({ authorId }) => authorId),
        ]),
      },
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

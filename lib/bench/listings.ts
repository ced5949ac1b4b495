import type { Client } from 'pg'
import {
  type Cursor,
  findAuthorListing,
  findDayListing,
  findEntityListing,
  findSourceListing,
  findTopicListing,
} from '../queries/listings.ts'
import { findStory } from '../queries/stories.ts'
import { listStories } from '../queries/story-index.ts'

/** The longest listing of a kind. */
export type LongListing = {
  kind: string
  /** A slug or a day. */
  name: string
  size: number
  /** Where its last full page starts. */
  deepest: string
  load: (cursor: Cursor) => Promise<unknown>
}

type Kind = {
  kind: string
  load: (name: string, cursor: Cursor) => Promise<unknown>
  /** All pairs of a name and an article that is listed under it. */
  members: string
}

const page = 31 // rows that a listing reads: a page, and one more to know whether another follows

const labelled = (labels: string, label: string, reference: string, time = 'listedAt') =>
  `SELECT label.slug AS name, "articleId" AS id, "${time}" AS at FROM "${labels}" JOIN "${label}" AS label ON label.id = "${reference}"`

const kinds: Kind[] = [
  { kind: 'topic', load: findTopicListing, members: labelled('ArticleTopic', 'Topic', 'topicId', 'shownAt') },
  { kind: 'entity', load: findEntityListing, members: labelled('ArticleEntity', 'Entity', 'entityId', 'shownAt') },
  { kind: 'author', load: findAuthorListing, members: labelled('Byline', 'Author', 'authorId') },
  {
    kind: 'source',
    load: findSourceListing,
    members:
      'SELECT source.slug AS name, article.id, "listedAt" AS at FROM "Article" AS article JOIN "Source" AS source ON source.id = "sourceId"',
  },
  {
    kind: 'day',
    load: (day, cursor) => findDayListing(new Date(day), cursor),
    members: `SELECT to_char("listedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS name, id, "listedAt" AS at FROM "Article"`,
  },
  {
    kind: 'story',
    // It is read from its beginning: the last page of a story is its newest.
    load: (slug, cursor) => findStory(slug, cursor && { slug: cursor.slug, side: sideOf[cursor.towards] }),
    members:
      'SELECT story.slug AS name, article.id, to_timestamp(-extract(epoch FROM article."listedAt")) AS at FROM "Article" AS article JOIN "Story" AS story ON story.id = "storyId"',
  },
]

const sideOf = { older: 'after', newer: 'before' } as const

/** The longest listing of every kind. */
export async function findLongListings(client: Client): Promise<LongListing[]> {
  const listings: LongListing[] = []
  for (const { kind, load, members } of kinds) {
    const { rows } = await client.query<{ name: string; size: number; deepest: string }>(
      `WITH member AS (SELECT * FROM (${members}) AS member WHERE at IS NOT NULL),
         longest AS (SELECT name, count(*)::int AS size FROM member GROUP BY name ORDER BY size DESC, name LIMIT 1)
       SELECT name, size, (
         SELECT slug FROM member JOIN "Article" USING (id) WHERE member.name = longest.name
         ORDER BY member.at, id OFFSET least($1, size - 1) LIMIT 1) AS deepest
       FROM longest`,
      [page],
    )
    for (const row of rows) listings.push({ kind, ...row, load: (cursor) => load(row.name, cursor) })
  }
  const { rows } = await client.query<{ size: number; deepest: string }>(
    `SELECT count(*)::int AS size, (array_agg(slug ORDER BY "listedAt", id))[least($1, count(*))] AS deepest
     FROM "Story" WHERE "articleCount" > 1`,
    [page],
  )
  for (const row of rows) {
    const load = (cursor: Cursor) => listStories(cursor && { slug: cursor.slug, side: sideOf[cursor.towards] })
    listings.push({ kind: 'index of stories', name: 'stories', ...row, load })
  }
  return listings
}

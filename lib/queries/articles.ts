import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { isLargeEnough } from '../media/cut-size.ts'
import { holds, reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { type Shown, shownOf, type Uses, usesOf } from '../rights/policy.ts'
import { shownText } from '../rights/shown-text.ts'
import { type Card, cardSelect, toCard } from './cards.ts'
import { type Found, findMoved } from './found.ts'
import { type InStory, inStoryFields, toInStory } from './in-story.ts'
import { policyFields } from './rights.ts'
import { toVersions, type Versions, versionsFields } from './versions.ts'
import { published } from './visibility.ts'

const leadFields = {
  id: true,
  hash: true,
  type: true,
  bytes: true,
  width: true,
  height: true,
  alt: true,
  credit: true,
  focalX: true,
  focalY: true,
} satisfies Prisma.MediaSelect

const articleFields = {
  id: true,
  uid: true,
  slug: true,
  lang: true,
  title: true,
  summary: true,
  body: true,
  bodyFormat: true,
  bodyTrust: true,
  markdown: true,
  status: true,
  listedAt: true,
  updatedAt: true,
  liveFrom: true,
  liveUntil: true,
  withdrawnBecause: true,
  version: true,
  versionNote: true,
  contentHash: true,
  canonicalSource: true,
  originUrl: true,
  license: true,
  rights: true,
  sentiment: true,
  genre: true,
  importance: true,
  summaryModel: true,
  bodyModel: true,
  source: {
    select: { id: true, slug: true, name: true, kind: true, homepage: true, description: true, ...policyFields },
  },
  story: { select: inStoryFields },
  ...versionsFields,
  topics: {
    orderBy: { position: 'asc' },
    select: { topic: { select: { id: true, slug: true, name: true, description: true } } },
  },
  entities: {
    orderBy: { position: 'asc' },
    select: {
      salience: true,
      entity: {
        select: {
          id: true,
          slug: true,
          name: true,
          kind: true,
          description: true,
          sameAs: true,
          articleCount: true,
          aliases: { orderBy: { alias: 'asc' }, select: { alias: true } },
        },
      },
    },
  },
  bylines: {
    orderBy: { position: 'asc' },
    select: { author: { select: { id: true, slug: true, name: true, url: true, kind: true, bio: true } } },
  },
  corrections: { orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], select: { text: true, publishedAt: true } },
  revisions: { orderBy: { version: 'asc' }, select: { version: true, createdAt: true, contentHash: true, note: true } },
  rendering: {
    select: {
      contentHash: true,
      compiler: true,
      html: true,
      text: true,
      words: true,
      failure: true,
      lead: { select: leadFields },
    },
  },
} satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof articleFields }>

/** The picture by which others show an article. */
export type Lead = Prisma.MediaGetPayload<{ select: typeof leadFields }>

/** A published article, with everything that any of its forms shows. */
export type Article = Omit<
  Row,
  | 'status'
  | 'listedAt'
  | 'markdown'
  | 'story'
  | 'topics'
  | 'entities'
  | 'bylines'
  | 'withdrawnBecause'
  | 'rights'
  | 'original'
  | 'translations'
  | 'rendering'
> &
  Versions & {
    publishedAt: Date
    /** How much of the text this is. */
    shown: Shown
    /** What others may do with it. */
    uses: Uses
    /** The body as portable Markdown. */
    markdown: string
    rendering: Omit<NonNullable<Row['rendering']>, 'lead'> | null
    /** The first picture of the library that the text shows, when it is large enough to stand for it. */
    lead: Lead | null
    story: InStory | null
    topics: Row['topics'][number]['topic'][]
    entities: (Row['entities'][number]['entity'] & { salience: number | null })[]
    authors: Row['bylines'][number]['author'][]
  }

/** The article at `/news/{slug}`: here, gone or moved; null when there never was one. One query, two when it is not here. */
export async function findArticle(slug: string): Promise<Found<Article> | null> {
  const row = await db.article.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, OR: [published(), { status: 'WITHDRAWN' }] },
    select: articleFields,
  })
  if (!row) return findMoved('news', slug)
  reads(tags.article(row.id))
  if (row.status === 'WITHDRAWN') return { state: 'gone', because: row.withdrawnBecause }
  readsNames(row)
  // Entities are shown with their counts.
  reads(...row.entities.flatMap(({ entity }) => [tags.entity(entity.id), tags.nameOf('entity', entity.id)]))
  return { state: 'here', value: toArticle(row) }
}

/** An article whatever its state, as it would stand in the paper now: for lib/queries/desk, which asks who may see it. */
export async function loadForPreview(id: number): Promise<Article | null> {
  const row = await db.article.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: { ...articleFields, publishedAt: true },
  })
  if (!row) return null
  const { publishedAt, ...fields } = row
  return toArticle({ ...fields, listedAt: publishedAt ?? new Date() })
}

/** Whole articles in the order of these ids, as far as they are public; made for feeds, which do not name entities. */
export async function loadArticles(ids: number[]): Promise<Article[]> {
  const rows = await db.article.findMany({
    relationLoadStrategy: 'join',
    where: { ...published(), id: { in: ids } },
    select: articleFields,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    reads(tags.article(id))
    readsNames(row)
    return [toArticle(row)]
  })
}

/** What an article's labels are called may change without it. */
function readsNames({ topics, bylines, source }: Row): void {
  reads(
    ...topics.map(({ topic }) => tags.nameOf('topic', topic.id)),
    ...bylines.map(({ author }) => tags.nameOf('author', author.id)),
    ...(source ? [tags.nameOf('source', source.id)] : []),
  )
}

/** All published articles in the order of their making, `size` at a time, after the one with id `after`. */
export async function listForExport(after: number, size: number): Promise<Export[]> {
  const rows = await db.article.findMany({
    relationLoadStrategy: 'join',
    where: { ...published(), id: { gt: after } },
    orderBy: { id: 'asc' },
    take: size,
    select: { ...articleFields, formerSlugs: { orderBy: { id: 'asc' }, select: { slug: true } } },
  })
  const texts = await db.revision.findMany({
    where: { articleId: { in: rows.map(({ id }) => id) } },
    select: { articleId: true, version: true, title: true, summary: true, body: true },
  })
  const storySlugs = await db.formerSlug.findMany({
    where: { storyId: { in: rows.flatMap(({ story }) => story?.id ?? []) } },
    orderBy: { id: 'asc' },
    select: { storyId: true, slug: true },
  })
  return rows.map(({ formerSlugs, ...row }) => {
    const article = toArticle(row)
    return {
      article,
      texts: article.shown === 'FULL' ? texts.filter((text) => text.articleId === row.id) : [],
      formerSlugs: formerSlugs.map(({ slug }) => slug),
      formerStorySlugs: storySlugs.filter(({ storyId }) => storyId === row.story?.id).map(({ slug }) => slug),
    }
  })
}

/** Articles with their texts, the newest first, for those who want one after the other. */
export async function* newestArticles(): AsyncGenerator<Article> {
  reads(tags.front)
  let before: Prisma.ArticleWhereInput = {}
  for (;;) {
    const rows = await db.article.findMany({
      relationLoadStrategy: 'join',
      where: { AND: [published(), before] },
      orderBy: [{ listedAt: 'desc' }, { id: 'desc' }],
      take: 20,
      select: articleFields,
    })
    for (const row of rows) {
      reads(tags.article(row.id))
      readsNames(row)
      yield toArticle(row)
    }
    const last = rows.at(-1)
    if (!last?.listedAt) return
    const { listedAt, id } = last
    before = { listedAt: { lte: listedAt }, OR: [{ listedAt: { lt: listedAt } }, { id: { lt: id } }] }
  }
}

/** A published article with what only another paper wants to know: its former texts, its and its story's former addresses. */
export type Export = { article: Article; texts: RevisionText[]; formerSlugs: string[]; formerStorySlugs: string[] }

export type RevisionText = { articleId: number; version: number; title: string; summary: string; body: string }

function toArticle(row: Row): Article {
  const { status, listedAt, rights, rendering, story, topics, entities, bylines, withdrawnBecause, ...rest } = row
  const { original, translations, ...fields } = rest
  if (!listedAt) throw new Error(`article ${row.id} is not public`)
  const shown = shownOf(rights, row.source)
  const text = shownText(row, shown)
  const uses = usesOf(row.source)
  holds(uses)
  return {
    ...fields,
    ...text,
    ...toVersions(row),
    shown,
    uses,
    ...toRendering(rendering?.contentHash === text.contentHash ? rendering : null),
    publishedAt: listedAt,
    story: story && toInStory(story),
    topics: topics.map(({ topic }) => topic),
    entities: entities.map(({ entity, salience }) => ({ ...entity, salience })),
    authors: bylines.map(({ author }) => author),
  }
}

function toRendering(row: Row['rendering']): Pick<Article, 'rendering' | 'lead'> {
  if (!row) return { rendering: null, lead: null }
  const { lead, ...rendering } = row
  if (!lead || !isLargeEnough(lead)) return { rendering, lead: null }
  reads(tags.picture(lead.id))
  return { rendering, lead }
}

/**
 * Articles to read next: those that share the most entities, the newest first; not of the same story, whose articles stand
 * beside this one. Looks at the newest 20 articles of each entity only, so that a common name costs no more than a rare one.
 */
export async function listRelated(article: Article, size = 4): Promise<Card[]> {
  const entityIds = article.entities.map(({ id }) => id)
  const topicId = article.topics[0]?.id ?? 0
  reads(...entityIds.map(tags.entity), ...(topicId ? [tags.topic(topicId)] : []))
  const rows = await db.$queryRaw<{ id: number }[]>`
    WITH candidates AS (
      SELECT "articleId" AS id, 2 AS weight FROM unnest(${entityIds}::int[]) AS entity (id) CROSS JOIN LATERAL (
        SELECT "articleId" FROM "ArticleEntity"
        WHERE "entityId" = entity.id AND "shownAt" IS NOT NULL ORDER BY "shownAt" DESC, "articleId" DESC LIMIT 20) AS newest
      UNION ALL
      (SELECT "articleId", 1 FROM "ArticleTopic"
        WHERE "topicId" = ${topicId} AND "shownAt" IS NOT NULL ORDER BY "shownAt" DESC, "articleId" DESC LIMIT 20)
    )
    SELECT id FROM (
      SELECT DISTINCT ON (coalesce(a."storyId", -a.id)) a.id, sum(weight) AS weight, a."listedAt"
      FROM candidates JOIN "Article" AS a USING (id)
      WHERE a.id <> ${article.id} AND (a."storyId" IS NULL OR a."storyId" <> ${article.story?.id ?? 0})
      GROUP BY a.id ORDER BY coalesce(a."storyId", -a.id), sum(weight) DESC, a."listedAt" DESC, a.id DESC
    ) AS best
    ORDER BY weight DESC, "listedAt" DESC, id DESC LIMIT ${size}`
  const ids = rows.map(({ id }) => id)
  const cards = await db.article.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: ids }, ...published() },
    select: cardSelect,
  })
  return cards.map(toCard).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

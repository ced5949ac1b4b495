import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import type { Genre, Sentiment } from '../db/generated/enums.ts'
import { contentHash } from '../hash.ts'
import { recordChanges } from './changes.ts'
import { type AuthorLabel, resolveAuthors, resolveEntities, resolveTopics } from './labels.ts'
import { resolveStories, type StoryLabel } from './story-labels.ts'
import { linkTranslations } from './translations.ts'

/** An article as an editor hands it in, with what the compiler made of its body. */
export type Manuscript = {
  slug: string
  title: string
  summary: string
  lang: string
  body: string
  /** The body as plain Markdown. */
  markdown: string
  rendering: Omit<Prisma.RenderingUncheckedCreateWithoutArticleInput, 'contentHash'>
  publishedAt: Date
  authors: AuthorLabel[]
  topics: string[]
  entities: string[]
  sentiment: Sentiment | null
  genre: Genre
  importance: number
  sourceId: number | null
  story: StoryLabel | null
  corrections: { text: string; publishedAt: Date }[]
}

/** Publishes an editor's article; its body may use components. @throws when the slug is taken */
export async function publishManuscript(tx: Tx, manuscript: Manuscript): Promise<number> {
  const { slug, title, summary, lang, body, markdown, publishedAt, sentiment, genre, importance } = manuscript
  const { sourceId, story, corrections } = manuscript
  const topics = await resolveTopics(
    tx,
    manuscript.topics.map((text) => ({ text })),
  )
  const entities = await resolveEntities(
    tx,
    manuscript.entities.map((text) => ({ text })),
  )
  const authors = await resolveAuthors(tx, manuscript.authors)
  const storyId = story && (await resolveStories(tx, [story])).get(story.slug)
  const hash = contentHash({ title, summary, markdown })
  const { id } = await tx.article.create({
    data: {
      slug,
      title,
      summary,
      lang,
      body,
      markdown,
      publishedAt,
      sentiment,
      genre,
      importance,
      bodyFormat: 'MDX',
      bodyTrust: 'EDITOR',
      status: 'PUBLISHED',
      updatedAt: new Date(
        Math.max(publishedAt.getTime(), ...corrections.map((correction) => correction.publishedAt.getTime())),
      ),
      contentHash: hash,
      ...(sourceId ? { source: { connect: { id: sourceId } } } : {}),
      ...(storyId ? { story: { connect: { id: storyId } } } : {}),
      corrections: { create: corrections },
      rendering: { create: { ...manuscript.rendering, contentHash: hash } },
    },
    select: { id: true },
  })
  await tx.articleTopic.createMany({
    data: [...new Set(topics.values())].map((topicId, position) => ({ articleId: id, topicId, position })),
  })
  await tx.articleEntity.createMany({
    data: [...new Set(entities.values())].map((entityId, position) => ({ articleId: id, entityId, position })),
  })
  await tx.byline.createMany({
    data: [...new Set(authors.values())].map((authorId, position) => ({ articleId: id, authorId, position })),
  })
  await linkTranslations(tx, [id])
  await recordChanges(tx, [{ articleId: id, kind: 'PUBLISHED' }])
  return id
}

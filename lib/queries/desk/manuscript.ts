import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { Genre } from '../../db/generated/enums.ts'
import type { Fields } from '../../text/fields.ts'
import { withLf } from '../../text/lines.ts'
import { rowOf } from '../../text/names.ts'

export const labelsSelect = {
  lang: true,
  genre: true,
  topics: { orderBy: { position: 'asc' }, select: { topic: { select: { name: true } } } },
  entities: { orderBy: { position: 'asc' }, select: { entity: { select: { name: true } } } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { name: true } } } },
} satisfies Prisma.ArticleSelect

/** What an article is beside its text; names in their order. */
export type Labels = { lang: string; genre: Genre; topics: string[]; entities: string[]; authors: string[] }

export function labelsOf(article: Prisma.ArticleGetPayload<{ select: typeof labelsSelect }>): Labels {
  const { lang, genre, topics, entities, bylines } = article
  return {
    lang,
    genre,
    topics: topics.map(({ topic }) => topic.name),
    entities: entities.map(({ entity }) => entity.name),
    authors: bylines.map(({ author }) => author.name),
  }
}

/** The same as a form holds it: names in a row. */
export function rowsOf({
  topics,
  entities,
  authors,
  ...labels
}: Labels): Omit<Fields, 'title' | 'summary' | 'body' | 'note'> {
  return { ...labels, topics: rowOf(topics), entities: rowOf(entities), authors: rowOf(authors) }
}

export const fieldsSelect = { title: true, summary: true, body: true, ...labelsSelect } satisfies Prisma.ArticleSelect
type Written = Prisma.ArticleGetPayload<{ select: typeof fieldsSelect }>

/** An article as its form holds it: names in a row, and lines that end with LF. */
export function fieldsOf({ title, summary, body, ...article }: Written): Fields {
  return { title, summary: withLf(summary), body: withLf(body), ...rowsOf(labelsOf(article)), note: '' }
}

export type Saved = {
  version: number
  by: string | null
  fields: Fields
  /** The source, byte for byte. */
  body: string
  isForeign: boolean
  labels: Labels
}

/** What is saved of an article now; null when there is none, or it is not for this person. */
export async function findSaved(actor: Actor, id: number): Promise<Saved | null> {
  const article = await db.article.findUnique({
    where: { id },
    select: {
      ...fieldsSelect,
      version: true,
      status: true,
      bodyTrust: true,
      createdById: true,
      editedBy: { select: { name: true } },
    },
  })
  if (!article || !may(actor, 'article.read', { ownerId: article.createdById, status: article.status })) return null
  return {
    version: article.version,
    by: article.editedBy?.name ?? null,
    fields: fieldsOf(article),
    body: article.body,
    labels: labelsOf(article),
    isForeign: article.bodyTrust === 'UNTRUSTED',
  }
}

/** The text of an earlier version. Who asks has been asked for the article before. */
export async function findFormer(
  articleId: number,
  version: number,
): Promise<Pick<Fields, 'title' | 'summary' | 'body'> | null> {
  const former = await db.revision.findUnique({
    where: { articleId_version: { articleId, version } },
    select: { title: true, summary: true, body: true },
  })
  return former && { ...former, summary: withLf(former.summary), body: withLf(former.body) }
}

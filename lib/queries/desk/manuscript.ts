import { z } from 'zod'
import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { Genre } from '../../db/generated/enums.ts'
import { type Fields, fieldNames } from '../../text/fields.ts'
import { withLf } from '../../text/lines.ts'

export const fieldsSelect = {
  title: true,
  summary: true,
  body: true,
  lang: true,
  genre: true,
  topics: { orderBy: { position: 'asc' }, select: { topic: { select: { name: true } } } },
  entities: { orderBy: { position: 'asc' }, select: { entity: { select: { name: true } } } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { name: true } } } },
} satisfies Prisma.ArticleSelect
type Written = Prisma.ArticleGetPayload<{ select: typeof fieldsSelect }>

/** An article as its form holds it: names in a row, and lines that end with LF. */
export function fieldsOf({ title, summary, body, lang, genre, topics, entities, bylines }: Written): Fields {
  const row = (names: { name: string }[]) => names.map(({ name }) => name).join(', ')
  return {
    title,
    summary: withLf(summary),
    body: withLf(body),
    lang,
    genre,
    topics: row(topics.map(({ topic }) => topic)),
    entities: row(entities.map(({ entity }) => entity)),
    authors: row(bylines.map(({ author }) => author)),
  }
}

export type Saved = {
  version: number
  by: string | null
  fields: Fields
  /** The source, byte for byte. */
  body: string
  isForeign: boolean
  genre: Genre
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
    genre: article.genre,
    isForeign: article.bodyTrust === 'UNTRUSTED',
  }
}

type Text = Pick<Fields, 'title' | 'summary' | 'body' | 'lang' | 'genre'>

/** The text of an earlier version. Who asks has been asked for the article before. */
export async function findFormer(articleId: number, version: number): Promise<Partial<Text> | null> {
  const former = await db.revision.findUnique({
    where: { articleId_version: { articleId, version } },
    select: { title: true, summary: true, body: true },
  })
  return former && { ...former, summary: withLf(former.summary), body: withLf(former.body) }
}

export type KeptDraft = { version: number; opened: Fields; fields: Fields; typedAt: Date }

/** What somebody typed and did not save. */
export async function findDraft(actor: Actor, articleId: number): Promise<KeptDraft | null> {
  const draft = await db.draft.findUnique({
    where: { articleId_userId: { articleId, userId: actor.id } },
    select: { version: true, opened: true, fields: true, typedAt: true },
  })
  return draft && { ...draft, opened: kept.parse(draft.opened), fields: kept.parse(draft.fields) }
}

const kept = z.record(z.enum(fieldNames), z.string())

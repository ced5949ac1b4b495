import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { BodyFormat } from '../../db/generated/enums.ts'
import { withLf } from '../../text/lines.ts'
import { type Labels, labelsOf, labelsSelect } from './manuscript.ts'

/** A version in a list; the one that stands now has no row among the revisions. */
export type Version = { version: number; title: string; at: Date; by: string | null; note: string | null }

export type Versions = {
  of: { title: string; lang: string; version: number; canEdit: boolean }
  versions: Version[]
  next: number | null
}

export const perPage = 50

const listed = { version: true, title: true, createdAt: true, note: true, editor: { select: { name: true } } } as const

/** The versions of an article, the latest first; null when there is none, or it is not for this person. */
export async function listVersions(actor: Actor, id: number, before: number | null): Promise<Versions | null> {
  const article = await db.article.findUnique({
    where: { id },
    select: {
      title: true,
      lang: true,
      version: true,
      versionNote: true,
      updatedAt: true,
      status: true,
      recordHash: true,
      createdById: true,
      editedBy: { select: { name: true } },
      createdBy: { select: { name: true } },
    },
  })
  const record = article && { ownerId: article.createdById, status: article.status }
  if (!article || !record || !may(actor, 'article.read', record)) return null
  const rows = await db.revision.findMany({
    where: { articleId: id, ...(before ? { version: { lt: before } } : {}) },
    select: listed,
    orderBy: { version: 'desc' },
    take: perPage + 1,
  })
  const { title, lang, version, versionNote: note, updatedAt: at } = article
  const editor = article.editedBy ?? (article.recordHash === null ? article.createdBy : null)
  const now: Version = { version, title, at, note, by: editor?.name ?? null }
  const former = rows.slice(0, perPage).map(({ createdAt, editor, ...row }) => ({
    ...row,
    at: createdAt,
    by: editor?.name ?? null,
  }))
  return {
    of: { title, lang, version, canEdit: may(actor, 'article.edit', record) },
    versions: before ? former : [now, ...former],
    next: rows.length > perPage ? (former.at(-1)?.version ?? null) : null,
  }
}

/** `labels` is null for versions of which only the text was kept. */
export type VersionText = { title: string; summary: string; body: string; isForeign: boolean; labels: Labels | null }

const text = { title: true, summary: true, body: true, bodyFormat: true } as const
const kept = { ...text, lang: true, genre: true, topics: true, entities: true, authors: true } as const

/** A version as it was written, that of now included; null when there is no such version, or it is not for this person. */
export async function findVersion(actor: Actor, id: number, version: number): Promise<VersionText | null> {
  const article = await db.article.findUnique({
    where: { id },
    select: { ...text, ...labelsSelect, version: true, status: true, createdById: true },
  })
  if (!article || !may(actor, 'article.read', { ownerId: article.createdById, status: article.status })) return null
  if (article.version === version) return { ...textOf(article), labels: labelsOf(article) }
  const former = await db.revision.findUnique({
    where: { articleId_version: { articleId: id, version } },
    select: kept,
  })
  if (!former) return null
  const { lang, genre, topics, entities, authors } = former
  return { ...textOf(former), labels: lang && genre ? { lang, genre, topics, entities, authors } : null }
}

type Text = { title: string; summary: string; body: string; bodyFormat: BodyFormat }

function textOf({ title, summary, body, bodyFormat }: Text): Omit<VersionText, 'labels'> {
  return { title, summary: withLf(summary), body, isForeign: bodyFormat === 'MARKDOWN' }
}

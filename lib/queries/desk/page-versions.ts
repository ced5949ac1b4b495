import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { withLf } from '../../text/lines.ts'
import { perPage, type Version, type Versions } from './versions.ts'

/** The versions of a page of the house, the latest first; null when there is none, or it is not for this person. */
export async function listPageVersions(actor: Actor, slug: string, before: number | null): Promise<Versions | null> {
  if (!may(actor, 'page.edit')) return null
  const page = await db.page.findUnique({
    where: { slug },
    select: { title: true, lang: true, version: true, versionNote: true, updatedAt: true, editor },
  })
  if (!page) return null
  const rows = await db.pageRevision.findMany({
    where: { slug, ...(before ? { version: { lt: before } } : {}) },
    select: { title: true, version: true, note: true, createdAt: true, editor },
    orderBy: { version: 'desc' },
    take: perPage + 1,
  })
  const { title, lang, version, versionNote: note, updatedAt: at } = page
  const now: Version = { version, title, at, note, by: page.editor?.name ?? null }
  const former = rows
    .slice(0, perPage)
    .map(({ createdAt, editor: by, ...row }) => ({ ...row, at: createdAt, by: by?.name ?? null }))
  return {
    of: { title, lang, version, canEdit: true },
    versions: before ? former : [now, ...former],
    next: rows.length > perPage ? (former.at(-1)?.version ?? null) : null,
  }
}

const editor = { select: { name: true } } as const

export type PageVersionText = { title: string; description: string; lang: string; body: string }

/** The text of a version, that of now included; null when there is no such version, or it is not for this person. */
export async function findPageVersion(actor: Actor, slug: string, version: number): Promise<PageVersionText | null> {
  if (!may(actor, 'page.edit')) return null
  const text = { title: true, description: true, lang: true, body: true } as const
  const found =
    (await db.page.findUnique({ where: { slug, version }, select: text })) ??
    (await db.pageRevision.findUnique({ where: { slug_version: { slug, version } }, select: text }))
  return found && { ...found, description: withLf(found.description) }
}

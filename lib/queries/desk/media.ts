import { z } from 'zod'
import { type Actor, may, ownedPicture, scopeOf } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { ArticleStatus } from '../../db/generated/enums.ts'
import { graceBegan } from '../../grace.ts'
import { fileName } from '../../media/file-name.ts'
import { loadAside } from '../../media/store.ts'
import { adminPaths, paths } from '../../urls.ts'
import { type Params, readParams } from './address.ts'
import { holds } from './headline.ts'
import { settledPictures } from './settled-pictures.ts'

const pictureFields = {
  id: true,
  hash: true,
  type: true,
  bytes: true,
  width: true,
  height: true,
  alt: true,
  credit: true,
  caption: true,
  focalX: true,
  focalY: true,
  createdAt: true,
  deletedAt: true,
  uploaderId: true,
  uploader: { select: { name: true } },
} satisfies Prisma.MediaSelect

type Row = Prisma.MediaGetPayload<{ select: typeof pictureFields }>

/** A picture with the addresses of its two sizes, and what the one who asks may do with it. */
export type Picture = Omit<Row, 'hash' | 'type'> & {
  address: string
  small: string
  mayEdit: boolean
  mayDelete: boolean
}

export type MediaFilters = { query: string; before: string | null; deleted: boolean }

const perPage = 48

const address = z.object({
  q: z.string().max(200).catch(''),
  before: z.uuid().nullable().catch(null),
  deleted: z
    .literal('1')
    .transform(() => true)
    .catch(false),
})

/** Reads the address of the library; what cannot be read filters nothing. */
export function readMediaFilters(params: Params): MediaFilters {
  const { q, before, deleted } = readParams(address, params)
  return { query: q.trim(), before, deleted }
}

/**
 * The pictures of the library, or those that were deleted and can be restored, the newest first: their ids tell when they
 * came. Everybody at the desk may use them all.
 */
export async function listPictures(
  actor: Actor,
  { query, before, deleted }: MediaFilters,
): Promise<{ pictures: Picture[]; next: string | null }> {
  if (scopeOf(actor.role, 'media.upload') === null) return { pictures: [], next: null }
  const rows = await db.media.findMany({
    where: {
      ...(deleted ? restorable() : { deletedAt: null }),
      AND: query
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => ({
          OR: (['alt', 'caption', 'credit'] as const).map((field) => ({
            [field]: holds(word),
          })),
        })),
      ...(before ? { id: { lt: before } } : {}),
    },
    select: pictureFields,
    orderBy: { id: 'desc' },
    take: perPage + 1,
  })
  const pictures = await toPictures(actor, rows.slice(0, perPage))
  return { pictures, next: rows.length > perPage ? (pictures.at(-1)?.id ?? null) : null }
}

/** A picture of the library, or one that was deleted and can be restored. */
export async function findPicture(actor: Actor, id: string): Promise<Picture | null> {
  const row = await findRow(actor, id)
  const [picture = null] = row ? await toPictures(actor, [row]) : []
  return picture
}

/** What a deleted picture looks like, for those who think about restoring it. */
export async function loadDeleted(
  actor: Actor,
  id: string,
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const row = await findRow(actor, id)
  const bytes = row?.deletedAt ? await loadAside(fileName(row, 'small')) : null
  return row && bytes && { type: row.type, bytes }
}

async function findRow(actor: Actor, id: string): Promise<Row | null> {
  if (scopeOf(actor.role, 'media.upload') === null || !z.uuid().safeParse(id).success) return null
  return db.media.findFirst({ where: { id, OR: [{ deletedAt: null }, restorable()] }, select: pictureFields })
}

function restorable(): Prisma.MediaWhereInput {
  return { deletedAt: { gt: graceBegan('picture') } }
}

/** An article that names a picture. */
export type Use = { id: number; title: string; lang: string; status: ArticleStatus }

/** What names a picture: what the asker may not see is only counted. */
export type Uses = {
  articles: Use[]
  pages: { slug: string; title: string; lang: string }[]
  more: number
  /** Articles that named it in a former version. */
  former: number
}

const mostUses = 50

/** Where a picture is named, by its address or a former one: the newest first. */
export async function listUses(actor: Actor, { id }: Pick<Picture, 'id'>): Promise<Uses> {
  const [names] = await db.$queryRaw<{ hashes: string[] }[]>`
    SELECT array_agg(hash) AS hashes FROM (
      SELECT hash FROM "Media" WHERE id = ${id} UNION ALL SELECT hash FROM "FormerPicture" WHERE "mediaId" = ${id}) AS each`
  const hashes = names?.hashes ?? []
  const [articles, pages, [former]] = await Promise.all([
    db.$queryRaw<(Use & { createdById: string | null; total: bigint })[]>`
      SELECT id, title, lang, status::text AS status, "createdById", count(*) OVER () AS total FROM "Article"
      WHERE pictures && ${hashes} AND pictures IS NOT NULL ORDER BY id DESC LIMIT ${mostUses}`,
    db.$queryRaw<{ slug: string; title: string; lang: string }[]>`
      SELECT slug, title, lang FROM "Page" WHERE pictures && ${hashes} ORDER BY slug`,
    db.$queryRaw<{ articles: bigint }[]>`
      SELECT count(DISTINCT "articleId") AS articles FROM "Revision" WHERE pictures && ${hashes} AND pictures IS NOT NULL
        AND NOT EXISTS (SELECT FROM "Article" AS now WHERE now.id = "articleId" AND now.pictures && ${hashes})`,
  ])
  const seen = articles.flatMap(({ createdById, total: _, ...use }) =>
    may(actor, 'article.read', { ownerId: createdById, status: use.status }) ? [use] : [],
  )
  const seenPages = may(actor, 'page.edit') ? pages : []
  const total = Number(articles[0]?.total ?? 0) + pages.length
  return {
    articles: seen,
    pages: seenPages,
    more: total - seen.length - seenPages.length,
    former: Number(former?.articles ?? 0),
  }
}

async function toPictures(actor: Actor, rows: Row[]): Promise<Picture[]> {
  const ids = rows.map(({ id }) => id)
  const settled = await settledPictures(db, ids)
  return rows.map((row) => toPicture(actor, row, settled.has(row.id)))
}

function toPicture(actor: Actor, { hash, type, ...row }: Row, isSettled: boolean): Picture {
  const owned = ownedPicture(row.uploaderId, isSettled)
  return {
    ...row,
    address: paths.picture(fileName({ hash, type })),
    small: row.deletedAt ? adminPaths.deletedPicture(row.id) : paths.picture(fileName({ hash, type }, 'small')),
    mayEdit: may(actor, 'media.edit', owned),
    mayDelete: may(actor, 'media.delete', owned),
  }
}

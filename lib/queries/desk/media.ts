import { z } from 'zod'
import { type Actor, may, scopeOf } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { ArticleStatus } from '../../db/generated/enums.ts'
import { fileName } from '../../media/file-name.ts'
import { paths } from '../../urls.ts'

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
  uploaderId: true,
  uploader: { select: { name: true } },
} satisfies Prisma.MediaSelect

type Row = Prisma.MediaGetPayload<{ select: typeof pictureFields }>

/** A picture with the addresses of its two sizes, and whether the one who asks may change it. */
export type Picture = Omit<Row, 'hash' | 'type'> & { address: string; small: string; mayEdit: boolean }

export type MediaFilters = { query: string; before: string | null }

const perPage = 48

const address = z.object({
  q: z.string().max(200).catch(''),
  before: z.uuid().nullable().catch(null),
})

/** Reads the address of the library; what cannot be read filters nothing. */
export function readMediaFilters(params: Record<string, string | string[] | undefined>): MediaFilters {
  const { q, before } = address.parse({ q: '', before: null, ...params })
  return { query: q.trim(), before }
}

/** The pictures of the library, the newest first: their ids tell when they came. Everybody at the desk may use them all. */
export async function listPictures(
  actor: Actor,
  { query, before }: MediaFilters,
): Promise<{ pictures: Picture[]; next: string | null }> {
  if (scopeOf(actor.role, 'media.upload') === null) return { pictures: [], next: null }
  const rows = await db.media.findMany({
    where: {
      AND: query
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => ({
          OR: (['alt', 'caption', 'credit'] as const).map((field) => ({
            [field]: { contains: word, mode: 'insensitive' },
          })),
        })),
      ...(before ? { id: { lt: before } } : {}),
    },
    select: pictureFields,
    orderBy: { id: 'desc' },
    take: perPage + 1,
  })
  const pictures = rows.slice(0, perPage).map((row) => toPicture(actor, row))
  return { pictures, next: rows.length > perPage ? (pictures.at(-1)?.id ?? null) : null }
}

export async function findPicture(actor: Actor, id: string): Promise<Picture | null> {
  if (scopeOf(actor.role, 'media.upload') === null || !z.uuid().safeParse(id).success) return null
  const row = await db.media.findUnique({ where: { id }, select: pictureFields })
  return row && toPicture(actor, row)
}

/** An article that shows a picture; one that the asker may not see is only counted. */
export type Use = { id: number; title: string; lang: string; status: ArticleStatus }

const mostUses = 50

/** Where a picture is shown, by what the compiler found in the texts: the newest first, and how many more there are. */
export async function listUses(
  actor: Actor,
  picture: Pick<Picture, 'address'>,
): Promise<{ uses: Use[]; more: number }> {
  const rows = await db.$queryRaw<(Use & { createdById: string | null; total: bigint })[]>`
    SELECT id, title, lang, status::text AS status, "createdById", count(*) OVER () AS total
    FROM "Rendering" JOIN "Article" ON id = "articleId"
    WHERE pictures @> ARRAY[${picture.address}] AND pictures IS NOT NULL
    ORDER BY id DESC LIMIT ${mostUses}`
  const uses = rows.filter(({ createdById, status }) => may(actor, 'article.read', { ownerId: createdById, status }))
  return { uses, more: Number(rows[0]?.total ?? 0) - uses.length }
}

function toPicture(actor: Actor, { hash, type, ...row }: Row): Picture {
  return {
    ...row,
    address: paths.picture(fileName({ hash, type })),
    small: paths.picture(fileName({ hash, type }, 'small')),
    mayEdit: may(actor, 'media.edit', { ownerId: row.uploaderId }),
  }
}

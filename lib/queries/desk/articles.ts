import { z } from 'zod'
import { type Actor, may, scopeOf } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { ArticleStatus } from '../../db/generated/enums.ts'

export const deskCardSelect = {
  id: true,
  slug: true,
  title: true,
  lang: true,
  status: true,
  publishedAt: true,
  updatedAt: true,
  createdBy: { select: { id: true, name: true } },
  topics: { take: 1, orderBy: { position: 'asc' }, select: { topic: { select: { name: true } } } },
} satisfies Prisma.ArticleSelect
export type DeskCard = Prisma.ArticleGetPayload<{ select: typeof deskCardSelect }>

export const statuses = ['DRAFT', 'REVIEW', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const satisfies ArticleStatus[]

/** What narrows the list, and where a page of it begins; all of it is in the address. */
export type DeskFilters = { status: ArticleStatus | null; query: string; mine: boolean; before: number | null }

export type DeskPage = { cards: DeskCard[]; next: number | null }

const perPage = 40

/** Which articles somebody may see at the desk. */
export function readable(actor: Actor): Prisma.ArticleWhereInput {
  return scopeOf(actor.role, 'article.read') === 'any' ? {} : { createdById: actor.id }
}

const address = z.object({
  status: z.enum(statuses).nullable().catch(null),
  q: z.string().max(200).catch(''),
  mine: z.literal('1').optional().catch(undefined),
  before: z.coerce.number().int().positive().nullable().catch(null),
})

/** Reads the address of a list; what cannot be read filters nothing. */
export function readFilters(params: Record<string, string | string[] | undefined>): DeskFilters {
  const { status, q, mine, before } = address.parse({ status: null, before: null, q: '', ...params })
  return { status, query: q.trim(), mine: mine === '1', before }
}

/** The articles of the desk, the last touched first; the same cost on every page. */
export async function listDeskArticles(actor: Actor, filters: DeskFilters): Promise<DeskPage> {
  const { status, query, mine, before } = filters
  const last = before && (await db.article.findUnique({ where: { id: before }, select: { id: true, updatedAt: true } }))
  const cards = await db.article.findMany({
    relationLoadStrategy: 'join',
    where: {
      AND: [
        readable(actor),
        ...(status ? [{ status }] : []),
        ...(mine ? [{ createdById: actor.id }] : []),
        ...query
          .split(/\s+/)
          .filter(Boolean)
          .map((word) => ({ title: { contains: word, mode: 'insensitive' as const } })),
        ...(last
          ? [{ OR: [{ updatedAt: { lt: last.updatedAt } }, { updatedAt: last.updatedAt, id: { lt: last.id } }] }]
          : []),
      ],
    },
    select: deskCardSelect,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: perPage + 1,
  })
  const shown = cards.slice(0, perPage)
  return { cards: shown, next: cards.length > perPage ? (shown.at(-1)?.id ?? null) : null }
}

const manuscriptSelect = {
  ...deskCardSelect,
  summary: true,
  body: true,
  bodyFormat: true,
  bodyTrust: true,
  version: true,
  genre: true,
  importance: true,
  withdrawnBecause: true,
  embargoUntil: true,
  unpublishAt: true,
  createdById: true,
  topics: { orderBy: { position: 'asc' }, select: { topic: { select: { id: true, name: true, slug: true } } } },
  entities: { orderBy: { position: 'asc' }, select: { entity: { select: { id: true, name: true, slug: true } } } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { name: true } } } },
  corrections: { orderBy: { publishedAt: 'desc' }, select: { id: true, text: true, publishedAt: true } },
} satisfies Prisma.ArticleSelect
export type DeskArticle = Prisma.ArticleGetPayload<{ select: typeof manuscriptSelect }>

/** An article with its source as it was written; null when there is none, or it is not for this person. */
export async function findDeskArticle(actor: Actor, id: number): Promise<DeskArticle | null> {
  const article = await db.article.findUnique({ where: { id }, select: manuscriptSelect })
  if (!article || !may(actor, 'article.read', { ownerId: article.createdById, status: article.status })) return null
  return article
}

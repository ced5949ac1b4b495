import { z } from 'zod'
import { type Actor, may, scopeOf } from '../../auth/policy.ts'
import { addDays } from '../../dates.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { ArticleStatus } from '../../db/generated/enums.ts'
import { graceDays } from '../../grace.ts'
import { canonicalLanguage } from '../../lang.ts'
import { rowId } from '../../row-id.ts'
import { adminPaths } from '../../urls.ts'
import { published } from '../visibility.ts'
import { type Params, readParams } from './address.ts'
import { type Description, described, origins, readDay } from './described.ts'
import { headlineHolds } from './headline.ts'
import { listBroken, type Need, needing, needs } from './needs.ts'

export const deskCardSelect = {
  id: true,
  slug: true,
  title: true,
  lang: true,
  status: true,
  version: true,
  publishedAt: true,
  updatedAt: true,
  embargoUntil: true,
  createdBy: { select: { id: true, name: true } },
  corrections: { take: 1, select: { id: true } },
  lacking: { select: { what: true }, orderBy: { what: 'asc' } },
  topics: { take: 1, orderBy: { position: 'asc' }, select: { topic: { select: { name: true } } } },
} satisfies Prisma.ArticleSelect
export type DeskCard = Prisma.ArticleGetPayload<{ select: typeof deskCardSelect }>

/** How far an article has come; of what is in the paper, whether something in it had to be put right. */
export type DeskState = ArticleStatus | 'CORRECTED'

export const states = [
  'DRAFT',
  'REVIEW',
  'SCHEDULED',
  'PUBLISHED',
  'CORRECTED',
  'WITHDRAWN',
  'DISCARDED',
] as const satisfies DeskState[]

export function stateOf({ status, corrections }: { status: ArticleStatus; corrections: unknown[] }): DeskState {
  return status === 'PUBLISHED' && corrections.length > 0 ? 'CORRECTED' : status
}

function isIn(state: DeskState): Prisma.ArticleWhereInput {
  return state === 'CORRECTED' ? { status: 'PUBLISHED', corrections: { some: {} } } : { status: state }
}

/** What narrows the list, and where a page of it begins; all of it is in the address. */
export type DeskFilters = Description & {
  status: DeskState | null
  needs: Need | null
  query: string
  mine: boolean
  before: number | null
}

export type DeskPage = { cards: DeskCard[]; next: number | null }

const perPage = 40

const kept = { status: { not: 'DISCARDED' } } satisfies Prisma.ArticleWhereInput

/** Which articles somebody may see at the desk. */
export function readable(actor: Actor): Prisma.ArticleWhereInput {
  return { ...within(actor), ...kept }
}

/** Those, and what is in the paper. */
export function nameable(actor: Actor): Prisma.ArticleWhereInput {
  const seesAll = scopeOf(actor.role, 'article.read') === 'any'
  return seesAll ? kept : { OR: [published(), readable(actor)] }
}

function within(actor: Actor): Prisma.ArticleWhereInput {
  return scopeOf(actor.role, 'article.read') === 'any' ? {} : { createdById: actor.id }
}

const typed = z.string().trim().max(200).catch('')

const address = z.object({
  status: z.enum(states).nullable().catch(null),
  needs: z.enum(needs).nullable().catch(null),
  q: typed,
  mine: z.literal('1').optional().catch(undefined),
  topic: typed,
  author: typed,
  person: typed,
  lang: typed.transform((tag) => canonicalLanguage(tag) ?? ''),
  origin: z.enum(origins).nullable().catch(null),
  from: typed.transform(readDay),
  to: typed.transform(readDay),
  before: rowId.nullable().catch(null),
})

/** Reads the address of a list; what cannot be read filters nothing. */
export function readFilters(params: Params): DeskFilters {
  const { q: query, mine, ...read } = readParams(address, params)
  return { ...read, query, mine: mine === '1' }
}

/** The same, as the address has it; empty when nothing is narrowed. */
export function queryOf(filters: DeskFilters): string {
  return adminPaths.articles({ ...filters, before: null }).split('?')[1] ?? ''
}

/** The articles of the desk, the last touched first; the same cost on every page. */
export async function listDeskArticles(actor: Actor, filters: DeskFilters): Promise<DeskPage> {
  const { status, needs, query, mine, before } = filters
  const words = query.split(/\s+/).filter(Boolean)
  const named = words.length > 0 ? headlineHolds(words) : {}
  if (!named) return { cards: [], next: null }
  const last = before && (await db.article.findUnique({ where: { id: before }, select: { id: true, updatedAt: true } }))
  const wanted = [
    within(actor),
    status ? isIn(status) : kept,
    ...(mine ? [{ createdById: actor.id }] : []),
    ...(await described(filters)),
    named,
    ...(last
      ? [{ OR: [{ updatedAt: { lt: last.updatedAt } }, { updatedAt: last.updatedAt, id: { lt: last.id } }] }]
      : []),
    ...(needs && needs !== 'links' ? [await needing(actor, needs)] : []),
  ]
  const cards: DeskCard[] = []
  for (const among of needs === 'links' ? inParts(await listBroken()) : [{}]) {
    const take = perPage + 1 - cards.length
    if (take > 0) cards.push(...(await listCards({ AND: [...wanted, among] }, take)))
  }
  const shown = cards.slice(0, perPage)
  return { cards: shown, next: cards.length > perPage ? (shown.at(-1)?.id ?? null) : null }
}

function listCards(where: Prisma.ArticleWhereInput, take: number): Promise<DeskCard[]> {
  return db.article.findMany({
    relationLoadStrategy: 'join',
    where,
    select: deskCardSelect,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take,
  })
}

const atOnce = 5000 // ids that one query names

function inParts(ids: number[]): Prisma.ArticleWhereInput[] {
  return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) => ({
    id: { in: ids.slice(part * atOnce, (part + 1) * atOnce) },
  }))
}

/** What articles are called that somebody may see at the desk, discarded ones included. */
export async function findTitles(actor: Actor, ids: number[]): Promise<Map<number, string>> {
  const seesAll = scopeOf(actor.role, 'article.read') === 'any'
  const rows = await db.article.findMany({
    where: { id: { in: ids }, ...(seesAll ? {} : { OR: [published(), within(actor)] }) },
    select: { id: true, title: true },
  })
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** A draft that was discarded, and until when it is kept; null when there is none, or it is not for this person. */
export async function findDiscarded(
  actor: Actor,
  id: number,
): Promise<{ id: number; title: string; until: Date } | null> {
  const article = await db.article.findUnique({
    where: { id },
    select: { title: true, status: true, createdById: true, discardedAt: true },
  })
  if (!article?.discardedAt) return null
  const { title, status, createdById: ownerId, discardedAt } = article
  if (!may(actor, 'article.discard', { ownerId, status })) return null
  return { id, title, until: addDays(discardedAt, graceDays.draft) }
}

/** Whether it was published so lately that it can be taken back, as lib/mutations/desk/publication.ts does it. */
export function isJustPublished({ status, publishedAt }: Pick<DeskCard, 'status' | 'publishedAt'>): boolean {
  return status === 'PUBLISHED' && publishedAt !== null && Date.now() - publishedAt.getTime() < 600_000
}

const manuscriptSelect = {
  ...deskCardSelect,
  summary: true,
  body: true,
  bodyFormat: true,
  bodyTrust: true,
  genre: true,
  importance: true,
  withdrawnBecause: true,
  unpublishAt: true,
  createdById: true,
  topics: { orderBy: { position: 'asc' }, select: { topic: { select: { id: true, name: true, slug: true } } } },
  entities: { orderBy: { position: 'asc' }, select: { entity: { select: { id: true, name: true, slug: true } } } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { name: true } } } },
  corrections: { orderBy: { publishedAt: 'desc' }, select: { id: true, text: true, publishedAt: true } },
  changes: { where: { kind: 'PUBLISHED' }, take: 1, select: { id: true } }, // none: it never was public
} satisfies Prisma.ArticleSelect
export type DeskArticle = Prisma.ArticleGetPayload<{ select: typeof manuscriptSelect }>

/** An article with its source as it was written; null when there is none, or it is not for this person. */
export async function findDeskArticle(actor: Actor, id: number): Promise<DeskArticle | null> {
  const article = await db.article.findUnique({ where: { id }, select: manuscriptSelect })
  if (!article || !may(actor, 'article.read', { ownerId: article.createdById, status: article.status })) return null
  return article
}

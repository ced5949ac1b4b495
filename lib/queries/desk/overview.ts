import { type Actor, scopeOf } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { type DeskCard, deskCardSelect, readable } from './articles.ts'
import { type Deed, readDifferences } from './audit.ts'
import { countUnsaid } from './entities.ts'
import { articlesWithBrokenLinks } from './links.ts'
import { needing } from './needs.ts'
import { listAsked, type Note } from './notes.ts'

/** What waits for somebody: each list has its first, and how many there are; `asked` is what colleagues ask in the first. */
export type Overview = {
  lists: { name: ListName; count: number; cards: DeskCard[] }[]
  asked: Note[]
  /** How many names nothing is said of, for who may say it. */
  unsaid: number
  news: News[]
}

const comingFirst = [{ publishedAt: 'asc' as const }, { id: 'asc' as const }]
const lastFirst = [{ updatedAt: 'desc' as const }, { id: 'desc' as const }]

/** In the order in which somebody is needed. */
export const listNames = ['mentions', 'review', 'embargoes', 'scheduled', 'drafts', 'broken', 'lacking'] as const
export type ListName = (typeof listNames)[number]

const most = 8

export async function getOverview(actor: Actor): Promise<Overview> {
  const [lists, unsaid, news] = await Promise.all([
    Promise.all(listNames.map(async (name) => ({ name, ...(await findList(actor, name)) }))),
    countUnsaid(actor),
    listNews(actor),
  ])
  const mentions = lists.find(({ name }) => name === 'mentions')?.cards ?? []
  const asked = await listAsked(
    actor,
    mentions.map(({ id }) => id),
  )
  return { lists, asked, unsaid, news }
}

async function findList(actor: Actor, name: ListName): Promise<{ count: number; cards: DeskCard[] }> {
  if (name === 'broken') return findAmong(actor, articlesWithBrokenLinks)
  if (name === 'lacking') return findAmong(actor, Prisma.sql`SELECT "articleId" FROM "Lacking"`)
  const { where, orderBy } = await conditionOf(actor, name)
  const mine = { AND: [readable(actor), where] }
  const [count, cards] = await Promise.all([
    db.article.count({ where: mine }),
    db.article.findMany({ where: mine, select: deskCardSelect, orderBy, take: most }),
  ])
  return { count, cards }
}

/** Those of some articles that somebody may read and that were not taken down: the last touched, and how many there are. */
async function findAmong(actor: Actor, ids: Prisma.Sql): Promise<{ count: number; cards: DeskCard[] }> {
  const own = scopeOf(actor.role, 'article.read') === 'any' ? Prisma.empty : Prisma.sql`AND "createdById" = ${actor.id}`
  const rows = await db.$queryRaw<{ id: number; count: number }[]>`
    SELECT id, count(*) OVER ()::int AS count FROM "Article" WHERE id IN (${ids}) AND status NOT IN ('WITHDRAWN', 'DISCARDED') ${own}
    ORDER BY "updatedAt" DESC, id DESC LIMIT ${most}`
  const where = { id: { in: rows.map(({ id }) => id) } }
  const cards = await db.article.findMany({ where, select: deskCardSelect, orderBy: lastFirst })
  return { count: rows[0]?.count ?? 0, cards }
}

type Condition = { where: Prisma.ArticleWhereInput; orderBy: Prisma.ArticleOrderByWithRelationInput[] }

async function conditionOf(actor: Actor, name: Exclude<ListName, 'broken' | 'lacking'>): Promise<Condition> {
  switch (name) {
    case 'mentions':
      return { where: await needing(actor, 'answer'), orderBy: lastFirst }
    case 'review':
      return { where: { status: 'REVIEW' }, orderBy: lastFirst }
    case 'scheduled':
      return { where: { status: 'SCHEDULED' }, orderBy: comingFirst }
    case 'drafts':
      return { where: { status: 'DRAFT' }, orderBy: lastFirst }
    case 'embargoes':
      return { where: await needing(actor, 'embargo'), orderBy: [{ embargoUntil: 'asc' }, { id: 'asc' }] }
  }
}

const looked = 500 // deeds that are looked through, the last ones

/** What colleagues, or the paper itself, did to an article. */
export type News = Pick<Deed, 'id' | 'action' | 'label' | 'at' | 'changes'> & { articleId: number; by: string | null }

/** The latest that others did to articles that somebody may read. */
async function listNews(actor: Actor): Promise<News[]> {
  const own =
    scopeOf(actor.role, 'article.read') === 'any' ? Prisma.empty : Prisma.sql`AND article."createdById" = ${actor.id}`
  const rows = await db.$queryRaw<(Omit<News, 'changes'> & { changes: unknown })[]>`
    SELECT audit.id, audit.action, audit.changes, article.id AS "articleId", audit.label, audit.at, u.name AS by
    FROM (SELECT * FROM "Audit" ORDER BY id DESC LIMIT ${looked}) AS audit
    JOIN "Article" AS article ON audit.subject = 'article:' || article.id
    LEFT JOIN "User" AS u ON u.id = audit."actorId"
    WHERE audit."actorId" IS DISTINCT FROM ${actor.id} ${own}
    ORDER BY audit.id DESC LIMIT ${most}`
  return rows.map((row) => ({ ...row, changes: readDifferences(row.changes) }))
}

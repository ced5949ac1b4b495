import { type Actor, scopeOf } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { type DeskCard, deskCardSelect, readable } from './articles.ts'

/** What waits for somebody: each list has its first, and how many there are. */
export type Overview = { lists: { name: ListName; count: number; cards: DeskCard[] }[]; news: News[] }

const comingFirst = [{ publishedAt: 'asc' as const }, { id: 'asc' as const }]
const lastFirst = [{ updatedAt: 'desc' as const }, { id: 'desc' as const }]

/** In the order in which somebody is needed. */
export const listNames = ['review', 'embargoes', 'scheduled', 'drafts', 'lacking'] as const
export type ListName = (typeof listNames)[number]

const most = 8

export async function getOverview(actor: Actor): Promise<Overview> {
  const [lists, news] = await Promise.all([
    Promise.all(listNames.map(async (name) => ({ name, ...(await findList(actor, name)) }))),
    listNews(actor),
  ])
  return { lists, news }
}

async function findList(actor: Actor, name: ListName): Promise<{ count: number; cards: DeskCard[] }> {
  const { where, orderBy } = await conditionOf(actor, name)
  const mine = { AND: [readable(actor), where] }
  const [count, cards] = await Promise.all([
    db.article.count({ where: mine }),
    db.article.findMany({ where: mine, select: deskCardSelect, orderBy, take: most }),
  ])
  return { count, cards }
}

type Condition = { where: Prisma.ArticleWhereInput; orderBy: Prisma.ArticleOrderByWithRelationInput[] }

async function conditionOf(actor: Actor, name: ListName): Promise<Condition> {
  switch (name) {
    case 'review':
      return { where: { status: 'REVIEW' }, orderBy: lastFirst }
    case 'scheduled':
      return { where: { status: 'SCHEDULED' }, orderBy: comingFirst }
    case 'drafts':
      return { where: { status: 'DRAFT' }, orderBy: lastFirst }
    case 'embargoes': {
      const soon = new Date(Date.now() + 24 * 3_600_000)
      return {
        where: { status: { in: ['DRAFT', 'REVIEW'] }, embargoUntil: { lte: soon } },
        orderBy: [{ embargoUntil: 'asc' }, { id: 'asc' }],
      }
    }
    case 'lacking':
      return { where: { id: { in: await findLacking(actor) } }, orderBy: lastFirst }
  }
}

const looked = 500 // articles that are looked through, the last touched

/** Those of the last touched that have no summary, name nobody, or have a picture that says nothing to who cannot see it. */
async function findLacking(actor: Actor): Promise<number[]> {
  const own =
    scopeOf(actor.role, 'article.read') === 'any' ? Prisma.empty : Prisma.sql`WHERE "createdById" = ${actor.id}`
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT a.id FROM (
      SELECT id, summary, status FROM "Article" ${own} ORDER BY "updatedAt" DESC, id DESC LIMIT ${looked}) AS a
    LEFT JOIN "Rendering" AS r ON r."articleId" = a.id
    WHERE a.status <> 'WITHDRAWN' AND (a.summary = ''
      OR NOT EXISTS (SELECT FROM "ArticleEntity" WHERE "articleId" = a.id)
      OR (r.html LIKE '%<img%' AND r.html ~ '<img(?![^>]*\\salt="[^"]*[^\\s"])'))`
  return rows.map(({ id }) => id)
}

/** What colleagues, or the paper itself, did to an article. */
export type News = { id: bigint; action: string; articleId: number; label: string; at: Date; by: string | null }

/** The latest that others did to articles that somebody may read. */
async function listNews(actor: Actor): Promise<News[]> {
  const own =
    scopeOf(actor.role, 'article.read') === 'any' ? Prisma.empty : Prisma.sql`AND article."createdById" = ${actor.id}`
  return db.$queryRaw<News[]>`
    SELECT audit.id, audit.action, article.id AS "articleId", audit.label, audit.at, u.name AS by
    FROM (SELECT * FROM "Audit" ORDER BY id DESC LIMIT ${looked}) AS audit
    JOIN "Article" AS article ON audit.subject = 'article:' || article.id
    LEFT JOIN "User" AS u ON u.id = audit."actorId"
    WHERE audit."actorId" IS DISTINCT FROM ${actor.id} ${own}
    ORDER BY audit.id DESC LIMIT ${most}`
}

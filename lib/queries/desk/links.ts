import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { isFailure, type LinkAnswer } from '../../links/verdict.ts'

/** Where an article leads to, and what was heard there last; all of it null for who was not asked yet. */
export type ArticleLink = {
  id: number | null
  url: string
  answer: LinkAnswer | null
  said: string | null
  movedTo: string | null
  since: Date | null
  askedAt: Date | null
  broken: boolean
  isLeft: boolean
  leftBy: string | null
}

/** The links of an article, for who may read it: what is wrong first. */
export async function listArticleLinks(actor: Actor, articleId: number): Promise<ArticleLink[]> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { status: true, createdById: true },
  })
  if (!article || !may(actor, 'article.read', { ownerId: article.createdById, status: article.status })) return []
  return db.$queryRaw<ArticleLink[]>`
    SELECT link.id, of.url, answer::text AS answer, said, "movedTo", since, "askedAt", coalesce(broken, false) AS broken,
      mark.at IS NOT NULL AS "isLeft", "User".name AS "leftBy"
    FROM links_of(${articleId}) AS of LEFT JOIN "Link" AS link ON link.url = of.url
    LEFT JOIN "LeftLink" AS mark ON mark."articleId" = ${articleId} AND mark."linkId" = link.id
    LEFT JOIN "User" ON "User".id = mark."userId"
    ORDER BY broken DESC NULLS LAST, answer IN ('GONE', 'FAILS') DESC NULLS LAST, answer = 'MOVED' DESC NULLS LAST, of.url`
}

/** How many links do not answer that nobody knows of, and how many were not asked: for the checklist. */
export function summaryOf(links: ArticleLink[]): { silent: number; unasked: number } {
  return {
    silent: links.filter(({ answer, isLeft }) => isFailure(answer) && !isLeft).length,
    unasked: links.filter(({ answer }) => answer === null).length,
  }
}

/** The ids of articles with a broken link that nobody leaves as it is. */
export const articlesWithBrokenLinks = Prisma.sql`
  SELECT of."articleId" FROM "Link" AS link CROSS JOIN LATERAL articles_linking(link.url) AS of
  WHERE link.broken AND NOT EXISTS (SELECT FROM "LeftLink" WHERE "articleId" = of."articleId" AND "linkId" = link.id)`

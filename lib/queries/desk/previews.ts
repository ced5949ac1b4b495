import { type Actor, may } from '../../auth/policy.ts'
import { hashToken } from '../../auth/token.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { ArticleStatus } from '../../db/generated/enums.ts'
import { type Article, loadForPreview } from '../articles.ts'

/** An article as it would stand in the paper, and how it stands in truth. */
export type Preview = { article: Article; status: ArticleStatus; ownerId: string | null }

/** What somebody at the desk may look at before it is public; null for what is not theirs to see. */
export async function findPreview(actor: Actor, id: number): Promise<Preview | null> {
  const record = await db.article.findUnique({ where: { id }, select: { status: true, createdById: true } })
  if (!record) return null
  const { status, createdById: ownerId } = record
  if (!may(actor, 'article.read', { ownerId, status })) return null
  const article = await loadForPreview(id)
  return article && { article, status, ownerId }
}

/** What a link leads to: the article before it is public, and where it stands by now. Null when the link is over. */
export async function findShared(
  token: string,
): Promise<{ article: Article; expiresAt: Date } | { slug: string } | null> {
  const [link] = await db.$queryRaw<{ id: number; slug: string; status: ArticleStatus; expiresAt: Date }[]>`
    SELECT a.id, a.slug, a.status::text AS status, l."expiresAt" FROM "PreviewLink" AS l JOIN "Article" AS a ON a.id = l."articleId"
    WHERE l."tokenHash" = ${hashToken(token)} AND l."expiresAt" > now()`
  if (!link || link.status === 'WITHDRAWN' || link.status === 'DISCARDED') return null
  if (link.status === 'PUBLISHED') return { slug: link.slug }
  const article = await loadForPreview(link.id)
  return article && { article, expiresAt: link.expiresAt }
}

const linkSelect = {
  id: true,
  expiresAt: true,
  createdAt: true,
  createdBy: { select: { name: true } },
} satisfies Prisma.PreviewLinkSelect
export type OpenPreviewLink = Prisma.PreviewLinkGetPayload<{ select: typeof linkSelect }>

/** The links to an article that still lead to it; for who may end them. */
export async function listPreviewLinks(
  actor: Actor,
  { article, status, ownerId }: Preview,
): Promise<OpenPreviewLink[]> {
  if (!may(actor, 'article.share', { ownerId, status })) return []
  return db.previewLink.findMany({
    where: { articleId: article.id, expiresAt: { gt: new Date() } },
    select: linkSelect,
    orderBy: { id: 'desc' },
    take: 50,
  })
}

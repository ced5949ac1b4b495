import type { Tx } from '../db/client.ts'
import type { ArticleStatus } from '../db/generated/enums.ts'

type Here = { id: number; status: ArticleStatus; publishedAt: Date | null; embargoUntil: Date | null }
type Appearance = { status: 'PUBLISHED' | 'SCHEDULED'; publishedAt: Date }

/** Of articles that are to appear later: those whose hour somebody at the desk has set. No record changes it. */
export async function findSetAtDesk(tx: Tx, articles: Here[]): Promise<Set<number>> {
  const bySubject = new Map(
    articles.filter(({ status }) => status === 'SCHEDULED').map(({ id }) => [`article:${id}`, id]),
  )
  if (bySubject.size === 0) return new Set()
  const deeds = await tx.audit.findMany({
    where: { subject: { in: [...bySubject.keys()] }, action: 'article.publish', actorId: { not: null } },
    distinct: 'subject',
    select: { subject: true },
  })
  return new Set(deeds.flatMap(({ subject }) => bySubject.get(subject) ?? []))
}

/** When an article appears of which a record says `at`: as the desk has it, and never before its embargo ends. */
export function appearanceOf(here: Here, isSetAtDesk: boolean, at: Date, now: Date): Appearance {
  if (isSetAtDesk && here.publishedAt) return { status: 'SCHEDULED', publishedAt: here.publishedAt }
  const { embargoUntil } = here
  const isEmbargoed = embargoUntil !== null && embargoUntil > now
  const publishedAt = isEmbargoed && at < embargoUntil ? embargoUntil : at
  return { status: publishedAt > now ? 'SCHEDULED' : 'PUBLISHED', publishedAt }
}

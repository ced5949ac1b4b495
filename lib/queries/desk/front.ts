import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { type Front, getComingFront, getFront } from '../front/front.ts'

const pinFields = {
  articleId: true,
  until: true,
  article: { select: { title: true, lang: true, slug: true, status: true, publishedAt: true } },
} satisfies Prisma.FrontPinSelect
export type DeskPin = Prisma.FrontPinGetPayload<{ select: typeof pinFields }>

/** What is pinned to the front page, from the lead on; what is not public waits. */
export async function listDeskPins(actor: Actor): Promise<DeskPin[]> {
  if (!may(actor, 'front.edit')) return []
  return db.frontPin.findMany({ select: pinFields, orderBy: [{ place: 'asc' }, { articleId: 'asc' }] })
}

/** An article where it stands on the front page. */
export type Standing = { id: number; title: string; lang: string; importance: number }

/** What stands on the front page at this moment, in its order: the lead, beside it, below it, the latest. */
export async function listStanding(actor: Actor): Promise<Standing[]> {
  if (!may(actor, 'front.edit')) return []
  const { lead, seconds, thirds, latest } = await getFront()
  const ids = [...(lead ? [lead] : []), ...seconds, ...thirds, ...latest].map(({ id }) => id)
  const rows = await db.article.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, lang: true, importance: true },
  })
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

const scheduledFields = { id: true, title: true, lang: true, publishedAt: true } satisfies Prisma.ArticleSelect

/** The front page of a moment to come, and what on it is not public yet, in the order in which it comes. */
export type Coming = { front: Front; scheduled: Prisma.ArticleGetPayload<{ select: typeof scheduledFields }>[] }

/** Null when the moment is past, by the database's clock, or the front page is not for this person to arrange. */
export async function findComingFront(actor: Actor, moment: Date): Promise<Coming | null> {
  if (!may(actor, 'front.edit')) return null
  const [clock] = await db.$queryRaw<{ isToCome: boolean }[]>`SELECT ${moment}::timestamptz > now() AS "isToCome"`
  if (!clock?.isToCome) return null
  const front = await getComingFront(moment)
  const { lead, seconds, thirds, latest, columns, more } = front
  const cards = [
    ...(lead ? [lead] : []),
    ...seconds,
    ...thirds,
    ...latest,
    ...more,
    ...columns.flatMap((each) => each.cards),
  ]
  const scheduled = await db.article.findMany({
    where: { id: { in: cards.map(({ id }) => id) }, status: 'SCHEDULED' },
    select: scheduledFields,
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  })
  return { front, scheduled }
}

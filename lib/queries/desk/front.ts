import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { getFront } from '../front/front.ts'

const pinFields = {
  articleId: true,
  until: true,
  article: { select: { title: true, lang: true, slug: true } },
} satisfies Prisma.FrontPinSelect
export type DeskPin = Prisma.FrontPinGetPayload<{ select: typeof pinFields }>

/** What is pinned to the front page, from the lead on. */
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

/** The article that an editor names by its address; null when there is none. */
export async function findByAddress(actor: Actor, address: string): Promise<number | null> {
  if (!may(actor, 'front.edit')) return null
  const article = await db.article.findUnique({ where: { slug: slugIn(address) }, select: { id: true } })
  return article?.id ?? null
}

/** `https://paper.example/news/a-story?x` and `a-story` name the same. */
function slugIn(address: string): string {
  const [, path = address] = /\/news\/([^/?#]+)/.exec(address) ?? []
  try {
    return decodeURIComponent(path.trim()).normalize('NFC')
  } catch {
    return path.trim()
  }
}

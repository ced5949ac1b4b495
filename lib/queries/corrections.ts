import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paths } from '../urls.ts'
import { unknownCursor } from './cursor.ts'
import type { Found } from './found.ts'
import type { Cursor } from './listings.ts'
import { published } from './visibility.ts'

const correctionFields = {
  id: true,
  text: true,
  publishedAt: true,
  article: { select: { slug: true, title: true, lang: true } },
} satisfies Prisma.CorrectionSelect

export type Correction = Prisma.CorrectionGetPayload<{ select: typeof correctionFields }>

/** A page of the corrections of all articles, the newest first. */
export type Corrections = {
  path: string
  corrections: Correction[]
  /** Numbers to page on from; null at either end. */
  older: string | null
  newer: string | null
}

const pageSize = 30

/** A correction has no address of its own, so that the cursor of a page is its number. @throws BadParameterError */
export async function listCorrections(cursor: Cursor): Promise<Found<Corrections>> {
  reads(tags.corrections)
  const start = cursor && (await findStart(cursor))
  const backwards = cursor?.towards === 'newer'
  const order = backwards ? ('asc' as const) : ('desc' as const)
  const rows = await db.correction.findMany({
    relationLoadStrategy: 'join',
    where: { ...published(), ...(start ? range(start, backwards) : {}) },
    orderBy: [{ publishedAt: order }, { id: order }],
    take: pageSize + 1,
    select: correctionFields,
  })
  if (start && rows.length === 0) return { state: 'moved', location: paths.corrections() }
  const more = rows.length > pageSize
  const corrections = rows.slice(0, pageSize)
  if (backwards) corrections.reverse()
  const numberOf = (correction?: Correction) => (correction ? String(correction.id) : null)
  return {
    state: 'here',
    value: {
      path: paths.corrections(),
      corrections,
      older: backwards || more ? numberOf(corrections.at(-1)) : null,
      newer: (backwards ? more : start) ? numberOf(corrections.at(0)) : null,
    },
  }
}

type Start = { id: number; publishedAt: Date }

async function findStart({ slug, towards }: NonNullable<Cursor>): Promise<Start> {
  const start = /^\d{1,9}$/.test(slug)
    ? await db.correction.findUnique({ where: { id: Number(slug) }, select: { id: true, publishedAt: true } })
    : null
  if (!start) throw unknownCursor(towards === 'older' ? 'after' : 'before')
  return start
}

/** Says `<= publishedAt` beside the exact condition, so that the scan of the index starts there. */
function range({ id, publishedAt }: Start, newer: boolean): Prisma.CorrectionWhereInput {
  return newer
    ? { AND: { publishedAt: { gte: publishedAt } }, OR: [{ publishedAt: { gt: publishedAt } }, { id: { gt: id } }] }
    : { AND: { publishedAt: { lte: publishedAt } }, OR: [{ publishedAt: { lt: publishedAt } }, { id: { lt: id } }] }
}

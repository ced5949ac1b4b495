import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { articlesWithBrokenLinks } from './links.ts'
import { asks } from './notes.ts'

/** What an article lacks, as the database keeps it. */
export const lacks = ['summary', 'names', 'words for a picture'] as const

/** What an article needs of somebody, as the address of a list has it; `something` is any of what it may lack. */
export const needs = ['answer', 'embargo', 'links', 'something', 'summary', 'names', 'words'] as const
export type Need = (typeof needs)[number]

const present = { status: { notIn: ['WITHDRAWN', 'DISCARDED'] } } satisfies Prisma.ArticleWhereInput

/** Articles that need it; those with broken links are found otherwise. */
export async function needing(actor: Actor, need: Exclude<Need, 'links'>): Promise<Prisma.ArticleWhereInput> {
  switch (need) {
    case 'answer':
      return { notes: { some: asks(actor) } }
    case 'embargo':
      return underEmbargo()
    case 'something':
      return { ...present, lacking: { some: {} } }
    default:
      return { ...present, lacking: { some: { what: need === 'words' ? 'words for a picture' : need } } }
  }
}

/** What is not public yet, under an embargo that ends within a day by the database's clock. */
async function underEmbargo(): Promise<Prisma.ArticleWhereInput> {
  const [clock] = await db.$queryRaw<{ now: Date; soon: Date }[]>`SELECT now(), now() + interval '1 day' AS soon`
  return { status: { in: ['DRAFT', 'REVIEW', 'SCHEDULED'] }, embargoUntil: { gt: clock?.now, lte: clock?.soon } }
}

/** The ids of all articles with a broken link that were not taken down, the last touched first. */
export async function listBroken(): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Article" WHERE id IN (${articlesWithBrokenLinks}) AND status NOT IN ('WITHDRAWN', 'DISCARDED')
    ORDER BY "updatedAt" DESC, id DESC`
  return rows.map(({ id }) => id)
}

import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { type DeskCard, deskCardSelect, readable } from './articles.ts'

/** What waits for somebody: each list has its newest, and how many there are. */
export type Overview = { lists: { name: ListName; count: number; cards: DeskCard[] }[] }

const lists = {
  review: { status: 'REVIEW' },
  scheduled: { status: 'SCHEDULED' },
  drafts: { status: 'DRAFT' },
} as const satisfies Record<string, Prisma.ArticleWhereInput>
export type ListName = keyof typeof lists

const most = 8

export async function getOverview(actor: Actor): Promise<Overview> {
  const names = Object.keys(lists) as ListName[]
  return {
    lists: await Promise.all(
      names.map(async (name) => {
        const where = { AND: [readable(actor), lists[name]] }
        const [count, cards] = await Promise.all([
          db.article.count({ where }),
          db.article.findMany({
            where,
            select: deskCardSelect,
            orderBy:
              name === 'scheduled' ? [{ publishedAt: 'asc' }, { id: 'asc' }] : [{ updatedAt: 'desc' }, { id: 'desc' }],
            take: most,
          }),
        ])
        return { name, count, cards }
      }),
    ),
  }
}

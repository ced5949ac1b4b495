import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { keepHousePages } from '../house/pages.ts'
import { inTurn } from './in-turn.ts'

/** The order in which the pages of the house stand wherever they are listed. */
export const houseOrder = [{ position: 'asc' }, { slug: 'asc' }] satisfies Prisma.PageOrderByWithRelationInput[]

/** Has this process know which pages of the house there are. Pages printed before have to be recalled. */
export function loadHouse(): Promise<void> {
  return inTurn('house', async () => {
    const rows = await db.page.findMany({
      orderBy: houseOrder,
      select: { slug: true, title: true, lang: true, inFooter: true, withdrawnAt: true },
    })
    keepHousePages(rows.map(({ withdrawnAt, ...page }) => ({ ...page, isWithdrawn: withdrawnAt !== null })))
  })
}

import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { freePageSlug } from '../../mutations/page-slug.ts'
import { paths } from '../../urls.ts'
import { houseOrder } from '../house.ts'

const lineFields = {
  slug: true,
  title: true,
  lang: true,
  version: true,
  updatedAt: true,
  inFooter: true,
  editor: { select: { name: true } },
} satisfies Prisma.PageSelect

export type PageLine = Prisma.PageGetPayload<{ select: typeof lineFields }>

/** The pages of the house in their order, and those that were taken down, the last one first. */
export async function listDeskPages(actor: Actor): Promise<{ standing: PageLine[]; withdrawn: PageLine[] }> {
  if (!may(actor, 'page.edit')) return { standing: [], withdrawn: [] }
  const [standing, withdrawn] = await Promise.all([
    db.page.findMany({ where: { withdrawnAt: null }, orderBy: houseOrder, select: lineFields }),
    db.page.findMany({
      where: { withdrawnAt: { not: null } },
      orderBy: [{ withdrawnAt: 'desc' }, { slug: 'asc' }],
      select: lineFields,
    }),
  ])
  return { standing, withdrawn }
}

/** The address that a new page has when nobody gives it another; null when it is not for this person. */
export async function offerPageAddress(actor: Actor, title: string): Promise<string | null> {
  return may(actor, 'page.edit') ? paths.page(await freePageSlug(db, title)) : null
}

import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { type PageSlug, pageSlugs } from '../../urls.ts'

const lineFields = {
  slug: true,
  title: true,
  lang: true,
  version: true,
  updatedAt: true,
  editor: { select: { name: true } },
} satisfies Prisma.PageSelect

export type PageLine = Prisma.PageGetPayload<{ select: typeof lineFields }> & { slug: PageSlug }

/** The pages of the house, in the order of the footer. */
export async function listDeskPages(actor: Actor): Promise<PageLine[]> {
  if (!may(actor, 'page.edit')) return []
  const rows = await db.page.findMany({ select: lineFields })
  return pageSlugs.flatMap((slug) => {
    const row = rows.find((each) => each.slug === slug)
    return row ? [{ ...row, slug }] : []
  })
}

import type { Tx } from '../db/client.ts'
import { isReserved } from '../house/reserved.ts'
import { failed, ok, type Result } from '../result.ts'
import { labelSlug, slugify } from '../slug.ts'
import { freeSlug } from './free-slug.ts'

/** What an address that was asked for is already: null, one of the paper's own; or that of a page. */
export type Taken = { taken: null | { title: string; isWithdrawn: boolean } }

/** Where a new page stands: at the address that was asked for, or without one at a free one made of its title. */
export async function pagePlace(
  tx: Tx,
  { slug, title }: { slug: string; title: string },
): Promise<Result<string, 'not a slug' | Taken>> {
  if (slug === '') return ok(await freePageSlug(tx, title))
  if (labelSlug(slug) !== slug) return failed('not a slug')
  if (isReserved(slug)) return failed({ taken: null })
  const page = await tx.page.findUnique({ where: { slug }, select: { title: true, withdrawnAt: true } })
  return page ? failed({ taken: { title: page.title, isWithdrawn: page.withdrawnAt !== null } }) : ok(slug)
}

export function freePageSlug(tx: Tx, title: string): Promise<string> {
  return freeSlug(slugify(title), async (slugs) => {
    const pages = await tx.page.findMany({ where: { slug: { in: slugs } }, select: { slug: true } })
    return [...pages, ...slugs.filter(isReserved).map((slug) => ({ slug }))]
  })
}

import type { Tx } from '../db/client.ts'

type Owner = { section: 'news'; articleId: number } | { section: 'stories'; storyId: number }

/**
 * Makes way for something that moves from one address of its section to another: the old one leads to it from now on, and
 * the new one, when it was its own once, no longer redirects.
 * @returns false when the new address led to something else: what leads there stays
 */
export async function moveAddress(tx: Tx, owner: Owner, from: string, to: string): Promise<boolean> {
  const { section, ...id } = owner
  const former = await tx.formerSlug.findUnique({ where: { section_slug: { section, slug: to } } })
  const isOwn = 'articleId' in owner ? former?.articleId === owner.articleId : former?.storyId === owner.storyId
  if (former && !isOwn) return false
  await tx.formerSlug.deleteMany({ where: { section, slug: to } })
  await tx.formerSlug.upsert({
    where: { section_slug: { section, slug: from } },
    create: { section, slug: from, ...id },
    update: id,
  })
  return true
}

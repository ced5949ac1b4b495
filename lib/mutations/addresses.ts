import type { Tx } from '../db/client.ts'

export type Owner =
  | { section: 'news'; articleId: number }
  | { section: 'stories'; storyId: number }
  | { section: 'topics'; topicId: number }
  | { section: 'entities'; entityId: number }
  | { section: 'authors'; authorId: number }

/**
 * Makes way for something that moves from one address of its section to another: the old one leads to it from now on, and
 * the new one, when it was its own once, no longer redirects.
 * @returns false when the new address led to something else: what leads there stays
 */
export async function moveAddress(tx: Tx, owner: Owner, from: string, to: string): Promise<boolean> {
  const { section, ...id } = owner
  await tx.formerSlug.deleteMany({ where: { section, slug: to, ...id } })
  if (await tx.formerSlug.findUnique({ where: { section_slug: { section, slug: to } } })) return false
  await tx.formerSlug.upsert({
    where: { section_slug: { section, slug: from } },
    create: { section, slug: from, ...id },
    update: id,
  })
  return true
}

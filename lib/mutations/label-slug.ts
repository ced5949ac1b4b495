import type { Tx } from '../db/client.ts'
import { failed, ok, type Result } from '../result.ts'
import { labelSlug, slugify } from '../slug.ts'
import { freeSlug } from './free-slug.ts'

export type LabelSection = 'topics' | 'entities' | 'authors'

/** Where a new label stands: at the address that was typed, or at a free one made of its name. */
export async function slugFor(
  tx: Tx,
  section: LabelSection,
  { name, slug }: { name: string; slug: string },
): Promise<Result<string, 'taken' | 'not a slug'>> {
  if (slug === '') return ok(await freeLabelSlug(tx, section, name))
  if (labelSlug(slug) !== slug) return failed('not a slug')
  return (await takenLabelSlugs(tx, section, [slug])).length > 0 ? failed('taken') : ok(slug)
}

/** A free address made of a name: nothing is there, and nothing was. */
export function freeLabelSlug(tx: Tx, section: LabelSection, name: string): Promise<string> {
  return freeSlug(slugify(name), (slugs) => takenLabelSlugs(tx, section, slugs))
}

/** Which of these slugs a label has, or had. */
export async function takenLabelSlugs(tx: Tx, section: LabelSection, slugs: string[]): Promise<{ slug: string }[]> {
  const at = { where: { slug: { in: slugs } }, select: { slug: true } }
  const standing = {
    topics: () => tx.topic.findMany(at),
    entities: () => tx.entity.findMany(at),
    authors: () => tx.author.findMany(at),
  }
  return [
    ...(await standing[section]()),
    ...(await tx.formerSlug.findMany({ where: { section, slug: { in: slugs } }, select: { slug: true } })),
  ]
}

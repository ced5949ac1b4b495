import type { Tx } from '../db/client.ts'
import { tags } from '../press/tags.ts'
import { isMadeOfSlug, isSlug } from '../slug.ts'
import { recordChange } from './changes.ts'

/** A story as an article names it; what is undefined is not said. */
export type StoryLabel = { slug: string; title: string; summary?: string; formerSlugs?: string[] }

/**
 * The ids of stories by the slugs that articles name, of now or of former times; unknown ones are created. Whoever names a
 * story last says what it is called, but for two: a title that was made of the slug says nothing, and what an editor has
 * chosen stays (`editStory`).
 */
export async function resolveStories(tx: Tx, labels: StoryLabel[]): Promise<Map<string, number>> {
  const wanted = [...Map.groupBy(labels, ({ slug }) => slug)].map(([slug, named]) => lastWord(slug, named))
  const slugs = wanted.map(({ slug }) => slug)
  const former = await tx.formerSlug.findMany({
    where: { section: 'stories', slug: { in: slugs }, storyId: { not: null } },
    select: { slug: true, storyId: true },
  })
  const led = new Map(former.map(({ slug, storyId }) => [slug, storyId]))
  await tx.story.createMany({
    data: wanted
      .filter(({ slug }) => !led.has(slug))
      .map(({ slug, title, summary }) => ({ slug, title, summary: summary ?? '' })),
    skipDuplicates: true,
  })
  const rows = await tx.story.findMany({
    where: { OR: [{ slug: { in: slugs } }, { id: { in: former.flatMap(({ storyId }) => storyId ?? []) } }] },
    select: { id: true, slug: true, title: true, summary: true, edited: true },
  })
  const ids = new Map<string, number>()
  for (const label of wanted) {
    const story = rows.find(({ id, slug }) => (led.has(label.slug) ? id === led.get(label.slug) : slug === label.slug))
    if (!story) continue
    ids.set(label.slug, story.id)
    if (!story.edited) await retitle(tx, story, label)
  }
  await keepFormerSlugs(tx, wanted, ids)
  return ids
}

/** What several articles of one batch say of a story. */
function lastWord(slug: string, named: StoryLabel[]): StoryLabel {
  const title = named.findLast((label) => !isMadeOfSlug(label.title, slug))?.title ?? named[0]?.title ?? slug
  const summary = named.findLast((label) => label.summary !== undefined)?.summary
  return { slug, title, summary, formerSlugs: named.flatMap(({ formerSlugs = [] }) => formerSlugs) }
}

/** The addresses that stories had where they come from, as far as nothing else stands, or stood, at them here. */
async function keepFormerSlugs(tx: Tx, labels: StoryLabel[], ids: Map<string, number>): Promise<void> {
  const former = labels.flatMap(({ slug: now, formerSlugs = [] }) =>
    formerSlugs.filter(isSlug).map((slug) => ({ section: 'stories', slug, storyId: ids.get(now) })),
  )
  if (former.length === 0) return
  const taken = await tx.story.findMany({
    where: { slug: { in: former.map(({ slug }) => slug) } },
    select: { slug: true },
  })
  await tx.formerSlug.createMany({
    data: former.filter(({ slug }) => !taken.some((story) => story.slug === slug)),
    skipDuplicates: true,
  })
}

async function retitle(
  tx: Tx,
  story: { id: number; slug: string; title: string; summary: string },
  label: StoryLabel,
): Promise<void> {
  const title = isMadeOfSlug(label.title, label.slug) ? story.title : label.title
  const summary = label.summary ?? story.summary
  if (title === story.title && summary === story.summary) return
  await tx.story.update({ where: { id: story.id }, data: { title, summary } })
  await recordChange(tx, 'RELABELLED', storyTags(story), { story: story.slug, title })
}

/** The tags of every page that shows the story or links to it. */
export function storyTags({ id, slug }: { id: number; slug: string }): string[] {
  return [tags.story(id), tags.nameOf('story', id), tags.address('stories', slug), tags.stories]
}

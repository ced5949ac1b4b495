import type { Tx } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'
import { tags } from '../press/tags.ts'
import { failed, ok, type Result } from '../result.ts'
import { isSlug } from '../slug.ts'
import { moveAddress } from './addresses.ts'
import { recordChange, recordChanges, tracesOf } from './changes.ts'
import { resolveStories, type StoryLabel, storyTags } from './story-labels.ts'

/** An editor's word on what a story is called; records that name it no longer change it. */
export async function editStory(
  slug: string,
  { title, summary }: { title: string; summary: string },
): Promise<Result<null, 'absent'>> {
  return transaction(async (tx) => {
    const story = await lock(tx, slug)
    if (!story) return failed('absent')
    await tx.story.update({ where: { id: story.id }, data: { title, summary, edited: true } })
    await recordChange(tx, 'RELABELLED', storyTags(story), { story: slug, title })
    return ok(null)
  })
}

/** Puts an article into a story, which may be a new one, or takes it out of the one it is in. */
export async function placeInStory(slug: string, label: StoryLabel | null): Promise<Result<null, 'absent'>> {
  return transaction(async (tx) => {
    const article = await tx.article.findUnique({ where: { slug }, select: { id: true, storyId: true } })
    if (!article) return failed('absent')
    const before = await tracesOf(tx, [article.id])
    const storyId = label && ((await resolveStories(tx, [label])).get(label.slug) ?? null)
    if (storyId === article.storyId) return ok(null)
    await tx.article.update({ where: { id: article.id }, data: { storyId } })
    const detail = { story: label?.slug ?? null }
    await recordChanges(tx, [{ articleId: article.id, kind: 'RELABELLED', detail }], before)
    return ok(null)
  })
}

/**
 * Gives a story another address; every address that it ever had leads to the new one.
 * @returns `taken` when another story is at that address, or was
 */
export async function renameStory(
  slug: string,
  to: string,
): Promise<Result<{ slug: string }, 'absent' | 'taken' | 'not a slug'>> {
  if (!isSlug(to)) return failed('not a slug')
  const renaming = transaction(async (tx) => {
    const story = await lock(tx, slug)
    if (!story) return failed('absent' as const)
    if (slug === to) return ok({ slug })
    if (await tx.story.findUnique({ where: { slug: to }, select: { id: true } })) return failed('taken' as const)
    if (!(await moveAddress(tx, { section: 'stories', storyId: story.id }, slug, to))) return failed('taken' as const)
    await tx.story.update({ where: { id: story.id }, data: { slug: to } })
    const touched = [...storyTags(story), tags.address('stories', to)]
    await recordChange(tx, 'RENAMED', touched, { story: slug, to })
    return ok({ slug: to })
  })
  return renaming.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'P2002') return failed('taken') // a moment ago
    throw error
  })
}

async function lock(tx: Tx, slug: string): Promise<{ id: number; slug: string } | undefined> {
  const [row] = await tx.$queryRaw<{ id: number; slug: string }[]>`
    SELECT id, slug FROM "Story" WHERE slug = ${slug} FOR UPDATE`
  return row
}

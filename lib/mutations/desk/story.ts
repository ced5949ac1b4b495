import type { Actor } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { findNamedArticle, findNamedStory, type NamedArticle } from '../../queries/desk/named.ts'
import { failed, ok, type Result } from '../../result.ts'
import { freeSlug } from '../free-slug.ts'
import { takeTurn } from '../labels.ts'
import { relabel } from '../relabel.ts'
import { type Held, hold } from './held.ts'

type Refusal = 'absent' | 'forbidden' | 'not found' | 'itself'
type StoryName = { id: number; slug: string; title: string }

/**
 * Puts an article into a story, by the story's address or that of an article in it. Two that stand alone begin one,
 * which is called as the other; empty: it stands alone.
 */
export async function setStory(
  actor: Actor,
  id: number,
  name: string,
): Promise<Result<{ title: string } | null, Refusal>> {
  return transaction(async (tx) => {
    await takeTurn(tx)
    const held = await hold(tx, actor, 'story.edit', id)
    if (!held.ok) return held
    if (name === '') return place(tx, actor, held.value, null)
    const story = await findNamedStory(name, tx)
    if (story) return place(tx, actor, held.value, story)
    const other = await findNamedArticle(actor, name, tx)
    if (!other) return failed('not found')
    if (other.id === id) return failed('itself')
    return place(tx, actor, held.value, other.story ?? (await begin(tx, actor, other)))
  })
}

type Placed = Pick<Held, 'id' | 'title' | 'status'>

async function place(
  tx: Tx,
  actor: Actor,
  article: Placed,
  to: StoryName | null,
): Promise<Result<{ title: string } | null, never>> {
  const { id } = article
  const { story: from } = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { story: { select: { id: true, slug: true } } },
  })
  if (from?.id === to?.id) return ok(to && { title: to.title })
  const change = { field: 'story', from: from?.slug ?? null, to: to?.slug ?? null }
  await relabel(tx, actor, 'story.edit', article, [change], () =>
    tx.article.update({ where: { id }, data: { storyId: to?.id ?? null } }),
  )
  return ok(to && { title: to.title })
}

/** A story that one article tells so far. */
async function begin(tx: Tx, actor: Actor, article: NamedArticle): Promise<StoryName> {
  const slug = await freeSlug(article.slug, (slugs) => takenSlugs(tx, slugs))
  const story = await tx.story.create({
    data: { slug, title: article.title },
    select: { id: true, slug: true, title: true },
  })
  await place(tx, actor, article, story)
  return story
}

async function takenSlugs(tx: Tx, slugs: string[]): Promise<{ slug: string }[]> {
  const stories = await tx.story.findMany({ where: { slug: { in: slugs } }, select: { slug: true } })
  const former = await tx.formerSlug.findMany({
    where: { section: 'stories', slug: { in: slugs } },
    select: { slug: true },
  })
  return [...stories, ...former]
}

import type { Tx } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'
import { tags } from '../press/tags.ts'
import { type Labelled, labelTables } from '../queries/desk/labels.ts'
import { failed, ok, type Result } from '../result.ts'
import { nameKey } from '../slug.ts'
import { recordChange, tagsOf } from './changes.ts'
import { takeTurn } from './labels.ts'
import { storyTags } from './story-labels.ts'

export type Merged = Result<{ articles: number }, 'absent' | 'same'>

/** What else is done in the same transaction. */
export type Alongside = (tx: Tx) => Promise<void>

/**
 * Makes one topic of two: what is under `slug` goes under `into`, by name and by address, for good. An article that had
 * both keeps the place of the one that stays.
 * @returns how many articles were under the one that went
 */
export async function mergeTopics(slug: string, into: string, alongside?: Alongside): Promise<Merged> {
  return merge(slug, into, async (tx) => {
    const [from, to] = [
      await tx.topic.findUnique({ where: { slug } }),
      await tx.topic.findUnique({ where: { slug: into } }),
    ]
    if (!from || !to) return failed('absent')
    await alongside?.(tx)
    const articles = await moveAll(tx, 'topic', from, to)
    await tx.topicAlias.createMany({
      data: [{ key: nameKey(slug), alias: slug, topicId: to.id }],
      skipDuplicates: true,
    })
    await tx.topic.update({ where: { id: to.id }, data: { description: to.description || from.description } })
    await tx.topic.delete({ where: { id: from.id } })
    const touched = [from.id, to.id].flatMap((id) => [tags.topic(id), tags.nameOf('topic', id)])
    const places = [slug, into].map((each) => tags.address('topics', each))
    await recordChange(tx, 'MERGED', [...touched, ...places, tags.topics, tags.merges, tags.front, tags.navigation], {
      slug,
      into,
    })
    return ok({ articles })
  })
}

/** The same for entities; what is known of the one that goes is added to the one that stays. */
export async function mergeEntities(slug: string, into: string, alongside?: Alongside): Promise<Merged> {
  return merge(slug, into, async (tx) => {
    const [from, to] = [
      await tx.entity.findUnique({ where: { slug } }),
      await tx.entity.findUnique({ where: { slug: into } }),
    ]
    if (!from || !to) return failed('absent')
    await alongside?.(tx)
    const articles = await moveAll(tx, 'entity', from, to)
    await tx.entity.update({
      where: { id: to.id },
      data: {
        description: to.description || from.description,
        kind: to.kind === 'OTHER' ? from.kind : to.kind,
        sameAs: [...new Set([...to.sameAs, ...from.sameAs])],
      },
    })
    await tx.entity.delete({ where: { id: from.id } })
    const touched = [from.id, to.id].flatMap((id) => [tags.entity(id), tags.nameOf('entity', id)])
    const places = [slug, into].map((each) => tags.address('entities', each))
    await recordChange(tx, 'MERGED', [...touched, ...places, tags.entities, tags.merges], { slug, into })
    return ok({ articles })
  })
}

/** The same for authors. A byline that had both keeps the place of the one that stays. */
export async function mergeAuthors(slug: string, into: string, alongside?: Alongside): Promise<Merged> {
  return merge(slug, into, async (tx) => {
    const [from, to] = [
      await tx.author.findUnique({ where: { slug } }),
      await tx.author.findUnique({ where: { slug: into } }),
    ]
    if (!from || !to) return failed('absent')
    await alongside?.(tx)
    const articles = await moveAll(tx, 'author', from, to)
    await tx.author.update({ where: { id: to.id }, data: { bio: to.bio || from.bio, url: to.url ?? from.url } })
    await tx.author.delete({ where: { id: from.id } })
    const touched = [from.id, to.id].flatMap((id) => [tags.author(id), tags.nameOf('author', id)])
    const places = [slug, into].map((each) => tags.address('authors', each))
    await recordChange(tx, 'MERGED', [...touched, ...places, tags.authors], { slug, into })
    return ok({ articles })
  })
}

/** The same for stories: the articles of both tell the one that stays. Whatever showed two stories shows one. */
export async function mergeStories(slug: string, into: string): Promise<Merged> {
  return merge(slug, into, async (tx) => {
    const [from, to] = [
      await tx.story.findUnique({ where: { slug } }),
      await tx.story.findUnique({ where: { slug: into } }),
    ]
    if (!from || !to) return failed('absent')
    const articles = await tx.article.findMany({ where: { storyId: from.id }, select: { id: true } })
    const moved = await tagsOf(
      tx,
      articles.map(({ id }) => id),
    )
    await tx.article.updateMany({ where: { storyId: from.id }, data: { storyId: to.id } })
    await tx.formerSlug.updateMany({ where: { storyId: from.id }, data: { storyId: to.id } })
    await tx.formerSlug.create({ data: { section: 'stories', slug, storyId: to.id } })
    await tx.story.update({ where: { id: to.id }, data: { summary: to.summary || from.summary } })
    await tx.story.delete({ where: { id: from.id } })
    await recordChange(tx, 'MERGED', [...storyTags(from), ...storyTags(to), ...moved], {
      slug,
      into,
    })
    return ok({ articles: articles.length })
  })
}

/** Moves the articles, the names and the addresses of a label to another. @returns how many articles it had */
async function moveAll(tx: Tx, of: Labelled, from: { id: number; slug: string }, to: { id: number }): Promise<number> {
  const { articles, alias, owner, section } = labelTables[of]
  const moved = await tx.$executeRaw`
    UPDATE ${articles} AS one SET ${owner} = ${to.id} WHERE ${owner} = ${from.id} AND NOT EXISTS (
      SELECT FROM ${articles} AS other WHERE other."articleId" = one."articleId" AND other.${owner} = ${to.id})`
  const both = await tx.$executeRaw`DELETE FROM ${articles} WHERE ${owner} = ${from.id}`
  await tx.$executeRaw`UPDATE ${alias} SET ${owner} = ${to.id} WHERE ${owner} = ${from.id}`
  await tx.$executeRaw`UPDATE "FormerSlug" SET ${owner} = ${to.id} WHERE ${owner} = ${from.id}`
  await tx.$executeRaw`INSERT INTO "FormerSlug" (section, slug, ${owner}) VALUES (${section}, ${from.slug}, ${to.id})`
  return moved + both
}

async function merge(slug: string, into: string, work: (tx: Tx) => Promise<Merged>): Promise<Merged> {
  if (slug === into) return failed('same')
  return transaction(
    async (tx) => {
      await takeTurn(tx)
      return work(tx)
    },
    { timeout: 60_000 },
  )
}

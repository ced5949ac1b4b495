import type { Tx } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'
import { tags } from '../press/tags.ts'
import { failed, ok, type Result } from '../result.ts'
import { nameKey } from '../slug.ts'
import { recordChange, tagsOf } from './changes.ts'
import { takeTurn } from './labels.ts'
import { storyTags } from './story-labels.ts'

type Merged = Result<{ articles: number }, 'absent' | 'same'>

/** What else is done in the same transaction. */
type Alongside = (tx: Tx) => Promise<void>

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
    const { count } = await tx.articleTopic.updateMany({
      where: { topicId: from.id, article: { topics: { none: { topicId: to.id } } } },
      data: { topicId: to.id },
    })
    const both = await tx.articleTopic.deleteMany({ where: { topicId: from.id } })
    await tx.topicAlias.updateMany({ where: { topicId: from.id }, data: { topicId: to.id } })
    await tx.topicAlias.createMany({
      data: [{ key: nameKey(slug), alias: slug, topicId: to.id }],
      skipDuplicates: true,
    })
    await tx.formerSlug.updateMany({ where: { topicId: from.id }, data: { topicId: to.id } })
    await tx.formerSlug.create({ data: { section: 'topics', slug, topicId: to.id } })
    await tx.topic.update({ where: { id: to.id }, data: { description: to.description || from.description } })
    await tx.topic.delete({ where: { id: from.id } })
    const touched = [from.id, to.id].flatMap((id) => [tags.topic(id), tags.nameOf('topic', id)])
    const places = [slug, into].map((each) => tags.address('topics', each))
    await recordChange(tx, 'MERGED', [...touched, ...places, tags.topics, tags.merges, tags.front, tags.navigation], {
      slug,
      into,
    })
    return ok({ articles: count + both.count })
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
    const { count } = await tx.articleEntity.updateMany({
      where: { entityId: from.id, article: { entities: { none: { entityId: to.id } } } },
      data: { entityId: to.id },
    })
    const both = await tx.articleEntity.deleteMany({ where: { entityId: from.id } })
    await tx.entityAlias.updateMany({ where: { entityId: from.id }, data: { entityId: to.id } })
    await tx.formerSlug.updateMany({ where: { entityId: from.id }, data: { entityId: to.id } })
    await tx.formerSlug.create({ data: { section: 'entities', slug, entityId: to.id } })
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
    return ok({ articles: count + both.count })
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

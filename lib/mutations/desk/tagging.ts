import type { Actor } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { findTopics, takeTurn } from '../labels.ts'
import { relabel } from '../relabel.ts'
import { hold } from './held.ts'
import { nameTopics, Unknown, type UnknownTopics } from './named-topics.ts'

type Refusal = 'absent' | 'forbidden' | 'not now'

/**
 * Puts an article under one more topic, behind those that it has. A name that is unknown makes one, for who may edit topics.
 * @returns the name of the topic that was made
 */
export async function addTopic(
  actor: Actor,
  id: number,
  topic: string,
): Promise<Result<{ newTopics: string[] }, Refusal | UnknownTopics>> {
  return transaction(async (tx): ReturnType<typeof addTopic> => {
    await takeTurn(tx)
    const held = await hold(tx, actor, 'article.edit', id)
    if (!held.ok) return held
    const { ids, made } = await nameTopics(tx, actor, [topic])
    const topicId = ids.get(topic)
    const present = await tx.articleTopic.findMany({
      where: { articleId: id },
      select: { topicId: true, position: true },
    })
    if (topicId === undefined || present.some((each) => each.topicId === topicId)) return failed('not now')
    const position = Math.max(-1, ...present.map((each) => each.position)) + 1
    await relabel(tx, actor, 'article.edit', held.value, [{ field: 'topic', from: null, to: topic }], () =>
      tx.articleTopic.create({ data: { articleId: id, topicId, position } }),
    )
    return ok({ newTopics: made })
  }).catch(Unknown.answer)
}

/** Takes an article from under a topic. */
export async function removeTopic(actor: Actor, id: number, topic: string): Promise<Result<null, Refusal>> {
  return transaction(async (tx) => {
    await takeTurn(tx)
    const held = await hold(tx, actor, 'article.edit', id)
    if (!held.ok) return held
    const topicId = (await findTopics(tx, [topic])).get(topic)
    const there = { where: { articleId: id, topicId: topicId ?? 0 } }
    if ((await tx.articleTopic.count(there)) === 0) return failed('not now')
    await relabel(tx, actor, 'article.edit', held.value, [{ field: 'topic', from: topic, to: null }], () =>
      tx.articleTopic.deleteMany(there),
    )
    return ok(null)
  })
}

import { arranged, type Step } from '../../arranged.ts'
import { type Actor, may } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { tags } from '../../press/tags.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordChange } from '../changes.ts'
import { takeTurn } from '../labels.ts'
import { mergeTopics } from '../merge.ts'
import { recordDeed } from './audit.ts'
import { type LabelText, otherNames } from './label-text.ts'
import { editLabel, type Kind, type Merging, makeLabel, mergeLabel } from './labels.ts'

export const mostCurated = 24

/** Moves a topic in the curated list, whose head is the paper's navigation; or into it, at its end, or out of it. */
export async function arrangeTopic(
  actor: Actor,
  id: number,
  step: Step,
): Promise<Result<null, 'forbidden' | 'absent' | 'full'>> {
  if (!may(actor, 'topic.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeTurn(tx)
    const topic = await tx.topic.findUnique({ where: { id }, select: { id: true, name: true } })
    if (!topic) return failed('absent')
    const curated = await tx.topic.findMany({
      where: { position: { not: null } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, position: true },
    })
    const before = curated.map((each) => each.id)
    const order = arranged(before, id, step)
    if (order.length > mostCurated && step === 'in') return failed('full')
    if (order.join() === before.join()) return ok(null)

    for (const [index, each] of order.entries()) {
      const known = curated.find((row) => row.id === each)
      if (known?.position !== index + 1) await tx.topic.update({ where: { id: each }, data: { position: index + 1 } })
    }
    if (step === 'out') await tx.topic.update({ where: { id }, data: { position: null } })
    await recordChange(tx, 'RELABELLED', [tags.navigation, tags.front, tags.topics, tags.topic(id)], {})
    const placeIn = (ids: number[]) => ids.indexOf(id) + 1 || null
    await recordDeed(tx, actor, 'topic.edit', { kind: 'topic', id, label: topic.name }, [
      { field: 'position', from: placeIn(before), to: placeIn(order) },
    ])
    return ok(null)
  })
}

export const topicKind: Kind<LabelText> = {
  of: 'topic',
  find: async (tx, where) => {
    const topic = await tx.topic.findUnique({ where, include: { aliases: { orderBy: { key: 'asc' } } } })
    if (!topic) return null
    const { id, name, slug, description, aliases: names } = topic
    return { id, text: { name, slug, description, aliases: otherNames(topic) }, names }
  },
  create: (tx, { name, slug, description }) => tx.topic.create({ data: { slug, name, description } }),
  update: (tx, id, { name, slug, description }) =>
    tx.topic.update({ where: { id }, data: { slug, name, description } }),
  merge: mergeTopics,
  owner: (topicId) => ({ section: 'topics', topicId }),
  tagsOf: (id, slugs) => {
    const places = slugs.map((slug) => tags.address('topics', slug))
    return [tags.topic(id), tags.nameOf('topic', id), ...places, tags.topics, tags.navigation, tags.front, tags.merges]
  },
}

export async function createTopic(actor: Actor, text: LabelText) {
  return makeLabel(topicKind, actor, text)
}

export async function editTopic(actor: Actor, id: number, mine: LabelText, opened: Partial<LabelText> = {}) {
  return editLabel(topicKind, actor, id, mine, opened)
}

export async function mergeTopic(actor: Actor, merging: Merging) {
  return mergeLabel(topicKind, actor, merging)
}

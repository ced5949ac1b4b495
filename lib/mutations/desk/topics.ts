import { arranged, type Step } from '../../arranged.ts'
import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { tags } from '../../press/tags.ts'
import { failed, ok, type Result } from '../../result.ts'
import { labelSlug, nameKey } from '../../slug.ts'
import { type Disputed, settled } from '../../text/reconcile.ts'
import { moveAddress } from '../addresses.ts'
import { recordChange } from '../changes.ts'
import { takeTurn } from '../labels.ts'
import { mergeTopics } from '../merge.ts'
import { differences, recordDeed } from './audit.ts'
import {
  aliasesOf,
  Foreign,
  isNamed,
  type LabelRefusal,
  type LabelText,
  listed,
  lost,
  NotTheName,
  otherNames,
} from './label-text.ts'

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

/**
 * Says anew what a topic is called, where it stands and what else leads to it. Its former address redirects.
 * @param opened what its form began with: what others have changed since stays, unless it is the same field
 */
export async function editTopic(
  actor: Actor,
  id: number,
  mine: LabelText,
  opened: Partial<LabelText> = {},
): Promise<Result<{ slug: string }, LabelRefusal | Disputed<LabelText>>> {
  if (!may(actor, 'topic.edit')) return failed('forbidden')
  if (labelSlug(mine.slug) !== mine.slug) return failed('not a slug')
  return transaction(async (tx): Promise<Result<{ slug: string }, LabelRefusal | Disputed<LabelText>>> => {
    await takeTurn(tx)
    const topic = await tx.topic.findUnique({ where: { id }, include: { aliases: { orderBy: { key: 'asc' } } } })
    if (!topic) return failed('absent')
    const text = settled(opened, mine, { ...topic, aliases: otherNames(topic) }, { aliases: nameKey })
    if (!text.ok) return text
    const { slug, name, description } = text.value
    if (slug !== topic.slug) {
      if (await tx.topic.findUnique({ where: { slug }, select: { id: true } })) return failed('taken')
      if (!(await moveAddress(tx, { section: 'topics', topicId: id }, topic.slug, slug))) return failed('taken')
    }
    const wanted = aliasesOf(text.value)
    const foreign = await tx.topicAlias.findFirst({
      where: { key: { in: [...wanted.keys()] }, topicId: { not: id } },
      select: { alias: true },
    })
    if (foreign) throw new Foreign(foreign.alias)
    await tx.topicAlias.deleteMany({ where: { topicId: id } })
    await tx.topicAlias.createMany({ data: [...wanted].map(([key, alias]) => ({ key, alias, topicId: id })) })
    await tx.topic.update({ where: { id }, data: { slug, name, description } })
    const changes = differences(
      { name: topic.name, slug: topic.slug, description: topic.description, aliases: listed(topic.aliases) },
      { name, slug, description, aliases: listed(wanted) },
    )
    if (changes.length === 0) return ok({ slug })
    await recordChange(tx, 'RELABELLED', topicTags(id, [topic.slug, slug]), {})
    await recordDeed(tx, actor, 'topic.edit', { kind: 'topic', id, label: name }, changes)
    return ok({ slug })
  }).catch(Foreign.answer)
}

/** Makes one topic of two: everything under the one goes under the other, for good. The name of the other is typed to confirm it. @returns the id of the other */
export async function mergeTopic(
  actor: Actor,
  merging: { slug: string; into: string; typed: string },
): Promise<Result<{ id: number }, 'forbidden' | 'absent' | 'same' | 'not the name'>> {
  if (!may(actor, 'topic.edit')) return failed('forbidden')
  const { slug, into, typed } = merging
  let id = 0
  const written = async (tx: Tx) => {
    const topic = await tx.topic.findUniqueOrThrow({ where: { slug } })
    const other = await tx.topic.findUniqueOrThrow({ where: { slug: into } })
    if (!isNamed(typed, other.name)) throw new NotTheName()
    await recordDeed(tx, actor, 'topic.edit', { kind: 'topic', id: topic.id, label: topic.name }, [
      { field: 'merged', from: slug, to: into },
      ...lost(topic, other),
    ])
    id = other.id
  }
  const merged = await mergeTopics(slug, into, written).catch(NotTheName.answer)
  return merged.ok ? ok({ id }) : merged
}

export function topicTags(id: number, slugs: string[]): string[] {
  const places = slugs.map((slug) => tags.address('topics', slug))
  return [tags.topic(id), tags.nameOf('topic', id), ...places, tags.topics, tags.navigation, tags.front, tags.merges]
}

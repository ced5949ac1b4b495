import { type Actor, may } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { slugify } from '../../slug.ts'
import { recordChange } from '../changes.ts'
import { slugFor } from '../label-slug.ts'
import { takeTurn } from '../labels.ts'
import { differences, recordDeed } from './audit.ts'
import { type EntityText, entityTags } from './entities.ts'
import { aliasesOf, type LabelRefusal, type LabelText, listed } from './label-text.ts'
import { topicTags } from './topics.ts'

type Made = Result<{ id: number }, LabelRefusal>

/** Makes a topic that no article is under yet. Without a `slug` it has one made of its name. */
export async function createTopic(actor: Actor, text: LabelText): Promise<Made> {
  if (!may(actor, 'topic.edit')) return failed('forbidden')
  return transaction(async (tx): Promise<Made> => {
    await takeTurn(tx)
    const at = await slugFor(tx, 'topics', text)
    if (!at.ok) return at
    const names = namesOf(text)
    const foreign = await tx.topicAlias.findFirst({ where: { key: { in: [...names.keys()] } } })
    if (foreign) return failed({ alias: foreign.alias })

    const { name, description } = text
    const { id } = await tx.topic.create({ data: { slug: at.value, name, description }, select: { id: true } })
    await tx.topicAlias.createMany({ data: [...names].map(([key, alias]) => ({ key, alias, topicId: id })) })
    await recordChange(tx, 'RELABELLED', topicTags(id, [at.value]), {})
    const made = { name, slug: at.value, description, aliases: listed(names) }
    await recordDeed(tx, actor, 'topic.edit', { kind: 'topic', id, label: name }, differences({}, made))
    return ok({ id })
  })
}

/** The same of somebody or something that no article names yet. */
export async function createEntity(actor: Actor, text: EntityText): Promise<Made> {
  if (!may(actor, 'entity.edit')) return failed('forbidden')
  return transaction(async (tx): Promise<Made> => {
    await takeTurn(tx)
    const at = await slugFor(tx, 'entities', text)
    if (!at.ok) return at
    const names = namesOf(text)
    const foreign = await tx.entityAlias.findFirst({ where: { key: { in: [...names.keys()] } } })
    if (foreign) return failed({ alias: foreign.alias })

    const { name, description, kind, sameAs } = text
    const data = { slug: at.value, name, description, kind, sameAs }
    const { id } = await tx.entity.create({ data, select: { id: true } })
    await tx.entityAlias.createMany({ data: [...names].map(([key, alias]) => ({ key, alias, entityId: id })) })
    await recordChange(tx, 'RELABELLED', entityTags(id, [at.value]), {})
    const made = { name, slug: at.value, description, kind, aliases: listed(names), sameAs: sameAs.join(' ') }
    await recordDeed(tx, actor, 'entity.edit', { kind: 'entity', id, label: name }, differences({}, made))
    return ok({ id })
  })
}

/** An address that was not made of the name is a name too: `llm` for large language models. */
function namesOf({ name, slug, aliases }: LabelText): Map<string, string> {
  return aliasesOf({ name, aliases: slug === '' || slug === slugify(name) ? aliases : [...aliases, slug] })
}

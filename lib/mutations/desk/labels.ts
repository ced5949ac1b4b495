import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { type Labelled, labelTables } from '../../queries/desk/labels.ts'
import { failed, ok, type Result } from '../../result.ts'
import { labelSlug, nameKey } from '../../slug.ts'
import { type Disputed, type Fields, settled } from '../../text/reconcile.ts'
import { moveAddress, type Owner } from '../addresses.ts'
import { recordChange } from '../changes.ts'
import { slugFor } from '../label-slug.ts'
import { takeTurn } from '../labels.ts'
import type { Alongside, Merged } from '../merge.ts'
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
  namesOfNew,
} from './label-text.ts'

type Name = { key: string; alias: string }

/** What is another for a topic, an entity and an author; what is done to them is the same. */
export type Kind<T extends LabelText> = {
  of: Labelled
  find: (tx: Tx, where: { id: number } | { slug: string }) => Promise<{ id: number; text: T; names: Name[] } | null>
  create: (tx: Tx, text: T) => Promise<{ id: number }>
  update: (tx: Tx, id: number, text: T) => Promise<unknown>
  merge: (slug: string, into: string, alongside: Alongside) => Promise<Merged>
  owner: (id: number) => Owner
  tagsOf: (id: number, slugs: string[]) => string[]
}

export type Edited<T> = Result<{ slug: string }, LabelRefusal | Disputed<T>>

/**
 * Says anew what a label is called, where it stands and what else leads to it. Its former address redirects.
 * @param opened what its form began with: what others have changed since stays, unless it is the same field
 */
export async function editLabel<T extends LabelText & Fields<T>>(
  kind: Kind<T>,
  actor: Actor,
  id: number,
  mine: T,
  opened: Partial<T>,
): Promise<Edited<T>> {
  const { of, find, owner, tagsOf } = kind
  if (!may(actor, `${of}.edit`)) return failed('forbidden')
  if (labelSlug(mine.slug) !== mine.slug) return failed('not a slug')
  return transaction(async (tx): Promise<Edited<T>> => {
    await takeTurn(tx)
    const known = await find(tx, { id })
    if (!known) return failed('absent')
    const text = settled(opened, mine, known.text, { aliases: nameKey })
    if (!text.ok) return text
    const [{ slug: from }, { slug, name }] = [known.text, text.value]
    if (slug !== from) {
      if (await find(tx, { slug })) return failed('taken')
      if (!(await moveAddress(tx, owner(id), from, slug))) return failed('taken')
    }
    const names = aliasesOf(text.value)
    const foreign = await findForeign(tx, of, names, id)
    if (foreign) throw new Foreign(foreign)
    const { alias, owner: column } = labelTables[of]
    await tx.$executeRaw`DELETE FROM ${alias} WHERE ${column} = ${id}`
    await addNames(tx, of, id, names)
    await kind.update(tx, id, text.value)
    const changes = differences(inLog(known.text, known.names), inLog(text.value, names))
    if (changes.length === 0) return ok({ slug })
    await recordChange(tx, 'RELABELLED', tagsOf(id, [from, slug]), {})
    await recordDeed(tx, actor, `${of}.edit`, { kind: of, id, label: name }, changes)
    return ok({ slug })
  }).catch(Foreign.answer)
}

/** Makes one that no article has yet. Without a `slug` it has one made of its name. */
export async function makeLabel<T extends LabelText>(
  { of, create, tagsOf }: Kind<T>,
  actor: Actor,
  text: T,
): Promise<Result<{ id: number }, LabelRefusal>> {
  if (!may(actor, `${of}.edit`)) return failed('forbidden')
  return transaction(async (tx): Promise<Result<{ id: number }, LabelRefusal>> => {
    await takeTurn(tx)
    const at = await slugFor(tx, labelTables[of].section, text)
    if (!at.ok) return at
    const names = namesOfNew(text)
    const foreign = await findForeign(tx, of, names)
    if (foreign) return failed({ alias: foreign })

    const made = { ...text, slug: at.value }
    const { id } = await create(tx, made)
    await addNames(tx, of, id, names)
    await recordChange(tx, 'RELABELLED', tagsOf(id, [at.value]), {})
    await recordDeed(tx, actor, `${of}.edit`, { kind: of, id, label: text.name }, differences({}, inLog(made, names)))
    return ok({ id })
  })
}

/** Two that become one; the name of the one that stays is typed to confirm it. */
export type Merging = { slug: string; into: string; typed: string }

/** Makes one of two: everything under the one goes under the other, for good. @returns the id of the other */
export async function mergeLabel<T extends LabelText>(
  { of, find, merge }: Kind<T>,
  actor: Actor,
  { slug, into, typed }: Merging,
): Promise<Result<{ id: number }, 'forbidden' | 'absent' | 'same' | 'not the name'>> {
  if (!may(actor, `${of}.edit`)) return failed('forbidden')
  let id = 0
  const merged = await merge(slug, into, async (tx) => {
    const [from, to] = [await find(tx, { slug }), await find(tx, { slug: into })]
    if (!from || !to || !isNamed(typed, to.text.name)) throw new NotTheName()
    await recordDeed(tx, actor, `${of}.edit`, { kind: of, id: from.id, label: from.text.name }, [
      { field: 'merged', from: slug, to: into },
      ...lost(from.text, to.text),
    ])
    id = to.id
  }).catch(NotTheName.answer)
  return merged.ok ? ok({ id }) : merged
}

/** One of these names that is another one's. */
async function findForeign(tx: Tx, of: Labelled, names: Map<string, string>, id = 0): Promise<string | undefined> {
  const { alias, owner } = labelTables[of]
  const [foreign] = await tx.$queryRaw<{ alias: string }[]>`
    SELECT alias FROM ${alias} WHERE key = ANY(${[...names.keys()]}) AND ${owner} <> ${id} ORDER BY key LIMIT 1`
  return foreign?.alias
}

async function addNames(tx: Tx, of: Labelled, id: number, names: Map<string, string>): Promise<void> {
  const { alias, owner } = labelTables[of]
  await tx.$executeRaw`
    INSERT INTO ${alias} (key, alias, ${owner})
    SELECT key, alias, ${id}::int FROM unnest(${[...names.keys()]}::text[], ${[...names.values()]}::text[]) AS name (key, alias)`
}

function inLog(text: LabelText, names: Map<string, string> | Name[]): Record<string, unknown> {
  const fields = Object.entries(text).map(([field, value]) => [field, Array.isArray(value) ? value.join(' ') : value])
  return { ...Object.fromEntries(fields), aliases: listed(names) }
}

import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import type { EntityKind } from '../../db/generated/enums.ts'
import { transaction } from '../../db/transaction.ts'
import { tags } from '../../press/tags.ts'
import { failed, ok, type Result } from '../../result.ts'
import { labelSlug, nameKey } from '../../slug.ts'
import { type Disputed, settled } from '../../text/reconcile.ts'
import { moveAddress } from '../addresses.ts'
import { recordChange, recordChanges, tracesOf } from '../changes.ts'
import { freeLabelSlug } from '../label-slug.ts'
import { takeTurn } from '../labels.ts'
import { mergeEntities } from '../merge.ts'
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

export type EntityText = LabelText & { kind: EntityKind; sameAs: string[] }

/**
 * Says anew who or what an entity is, where it stands and what else leads to it. Its former address redirects.
 * @param opened what its form began with: what others have changed since stays, unless it is the same field
 */
export async function editEntity(
  actor: Actor,
  id: number,
  mine: EntityText,
  opened: Partial<EntityText> = {},
): Promise<Result<{ slug: string }, LabelRefusal | Disputed<EntityText>>> {
  if (!may(actor, 'entity.edit')) return failed('forbidden')
  if (labelSlug(mine.slug) !== mine.slug) return failed('not a slug')
  return transaction(async (tx): Promise<Result<{ slug: string }, LabelRefusal | Disputed<EntityText>>> => {
    await takeTurn(tx)
    const entity = await tx.entity.findUnique({ where: { id }, include: { aliases: true } })
    if (!entity) return failed('absent')
    const text = settled(opened, mine, { ...entity, aliases: otherNames(entity) }, { aliases: nameKey })
    if (!text.ok) return text
    const { slug, name, description, kind, sameAs } = text.value
    if (slug !== entity.slug) {
      if (await tx.entity.findUnique({ where: { slug }, select: { id: true } })) return failed('taken')
      if (!(await moveAddress(tx, { section: 'entities', entityId: id }, entity.slug, slug))) return failed('taken')
    }
    const wanted = aliasesOf(text.value)
    const foreign = await tx.entityAlias.findFirst({
      where: { key: { in: [...wanted.keys()] }, entityId: { not: id } },
      select: { alias: true },
    })
    if (foreign) throw new Foreign(foreign.alias)
    await tx.entityAlias.deleteMany({ where: { entityId: id } })
    await tx.entityAlias.createMany({ data: [...wanted].map(([key, alias]) => ({ key, alias, entityId: id })) })
    await tx.entity.update({ where: { id }, data: { slug, name, description, kind, sameAs } })
    const changes = differences(
      { ...fieldsOf(entity), aliases: listed(entity.aliases), sameAs: entity.sameAs.join(' ') },
      { ...fieldsOf(text.value), aliases: listed(wanted), sameAs: sameAs.join(' ') },
    )
    if (changes.length === 0) return ok({ slug })
    await recordChange(tx, 'RELABELLED', entityTags(id, [entity.slug, slug]), {})
    await recordDeed(tx, actor, 'entity.edit', { kind: 'entity', id, label: name }, changes)
    return ok({ slug })
  }).catch(Foreign.answer)
}

/** Makes one entity of two: everything under the one goes under the other, for good. The name of the other is typed to confirm it. @returns the id of the other */
export async function mergeEntity(
  actor: Actor,
  merging: { slug: string; into: string; typed: string },
): Promise<Result<{ id: number }, 'forbidden' | 'absent' | 'same' | 'not the name'>> {
  if (!may(actor, 'entity.edit')) return failed('forbidden')
  const { slug, into, typed } = merging
  let id = 0
  const written = async (tx: Tx) => {
    const entity = await tx.entity.findUniqueOrThrow({ where: { slug } })
    const other = await tx.entity.findUniqueOrThrow({ where: { slug: into } })
    if (!isNamed(typed, other.name)) throw new NotTheName()
    await recordDeed(tx, actor, 'entity.edit', { kind: 'entity', id: entity.id, label: entity.name }, [
      { field: 'merged', from: slug, to: into },
      ...lost(entity, other),
    ])
    id = other.id
  }
  const merged = await mergeEntities(slug, into, written).catch(NotTheName.answer)
  return merged.ok ? ok({ id }) : merged
}

/** `typed` is the name of the one that is split, to show that it is meant. */
export type Split = { name: string; aliases: string[]; articleIds: number[]; typed: string }

/**
 * Makes two entities of one: these articles, and these of its other names, go under a new one. What is said of it stays
 * with the one that was there.
 * @returns the new one; `alias` when its name is another's already
 */
export async function splitEntity(
  actor: Actor,
  id: number,
  { name, aliases, articleIds, typed }: Split,
): Promise<
  Result<{ id: number; articles: number }, 'forbidden' | 'absent' | 'nothing' | 'not the name' | { alias: string }>
> {
  if (!may(actor, 'entity.edit')) return failed('forbidden')
  return transaction(
    async (tx) => {
      await takeTurn(tx)
      const entity = await tx.entity.findUnique({ where: { id }, select: { name: true, slug: true, kind: true } })
      if (!entity) return failed('absent')
      if (!isNamed(typed, entity.name)) return failed('not the name')
      const moved = await tx.articleEntity.findMany({
        where: { entityId: id, articleId: { in: articleIds } },
        select: { articleId: true },
      })
      if (moved.length === 0) return failed('nothing')
      const ids = moved.map(({ articleId }) => articleId)
      const before = await tracesOf(tx, ids)

      const keys = aliases.map(nameKey).filter((key) => key !== nameKey(entity.name))
      const known = await tx.entityAlias.findUnique({ where: { key: nameKey(name) }, select: { entityId: true } })
      if (known && (known.entityId !== id || !keys.includes(nameKey(name)))) return failed({ alias: name })
      const slug = await freeLabelSlug(tx, 'entities', name)
      const { id: other } = await tx.entity.create({ data: { slug, name, kind: entity.kind }, select: { id: true } })
      await tx.entityAlias.updateMany({ where: { entityId: id, key: { in: keys } }, data: { entityId: other } })
      if (!known) await tx.entityAlias.create({ data: { key: nameKey(name), alias: name, entityId: other } })
      await tx.articleEntity.updateMany({
        where: { entityId: id, articleId: { in: ids } },
        data: { entityId: other },
      })
      await recordChanges(
        tx,
        await publicOf(tx, ids).then((shown) => shown.map((articleId) => ({ articleId, kind: 'RELABELLED' as const }))),
        before,
      )
      const touched = [...entityTags(id, [entity.slug]), ...entityTags(other, [slug])]
      await recordChange(tx, 'RELABELLED', touched, {})
      await recordDeed(tx, actor, 'entity.edit', { kind: 'entity', id, label: entity.name }, [
        { field: 'split', from: entity.slug, to: slug },
        { field: 'articles', from: null, to: ids.length },
      ])
      return ok({ id: other, articles: ids.length })
    },
    { timeout: 60_000 },
  )
}

async function publicOf(tx: Tx, ids: number[]): Promise<number[]> {
  const rows = await tx.article.findMany({ where: { id: { in: ids }, status: 'PUBLISHED' }, select: { id: true } })
  return rows.map(({ id }) => id)
}

function fieldsOf({ name, slug, description, kind }: Omit<EntityText, 'aliases' | 'sameAs'>) {
  return { name, slug, description, kind: kind as string }
}

export function entityTags(id: number, slugs: string[]): string[] {
  const places = slugs.map((slug) => tags.address('entities', slug))
  return [tags.entity(id), tags.nameOf('entity', id), ...places, tags.entities, tags.merges, tags.front]
}

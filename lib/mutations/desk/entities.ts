import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import type { EntityKind } from '../../db/generated/enums.ts'
import { transaction } from '../../db/transaction.ts'
import { tags } from '../../press/tags.ts'
import { failed, ok, type Result } from '../../result.ts'
import { nameKey } from '../../slug.ts'
import { recordChange, recordChanges, tracesOf } from '../changes.ts'
import { freeLabelSlug } from '../label-slug.ts'
import { takeTurn } from '../labels.ts'
import { mergeEntities } from '../merge.ts'
import { recordDeed } from './audit.ts'
import { isNamed, type LabelText, otherNames } from './label-text.ts'
import { editLabel, type Kind, type Merging, makeLabel, mergeLabel } from './labels.ts'

export type EntityText = LabelText & { kind: EntityKind; sameAs: string[] }

export const entityKind: Kind<EntityText> = {
  of: 'entity',
  find: async (tx, where) => {
    const entity = await tx.entity.findUnique({ where, include: { aliases: { orderBy: { key: 'asc' } } } })
    if (!entity) return null
    const { id, name, slug, description, kind, sameAs, aliases: names } = entity
    return { id, text: { name, slug, description, aliases: otherNames(entity), kind, sameAs }, names }
  },
  create: (tx, text) => tx.entity.create({ data: columnsOf(text) }),
  update: (tx, id, text) => tx.entity.update({ where: { id }, data: columnsOf(text) }),
  merge: mergeEntities,
  owner: (entityId) => ({ section: 'entities', entityId }),
  tagsOf: (id, slugs) => {
    const places = slugs.map((slug) => tags.address('entities', slug))
    return [tags.entity(id), tags.nameOf('entity', id), ...places, tags.entities, tags.merges, tags.front]
  },
}

function columnsOf({ name, slug, description, kind, sameAs }: EntityText) {
  return { name, slug, description, kind, sameAs }
}

export async function createEntity(actor: Actor, text: EntityText) {
  return makeLabel(entityKind, actor, text)
}

export async function editEntity(actor: Actor, id: number, mine: EntityText, opened: Partial<EntityText> = {}) {
  return editLabel(entityKind, actor, id, mine, opened)
}

export async function mergeEntity(actor: Actor, merging: Merging) {
  return mergeLabel(entityKind, actor, merging)
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
      const touched = [...entityKind.tagsOf(id, [entity.slug]), ...entityKind.tagsOf(other, [slug])]
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

import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { sqlState } from '../../db/sql-state.ts'
import { transaction } from '../../db/transaction.ts'
import { graceDays } from '../../grace.ts'
import type { Place } from '../../links/inside.ts'
import { tags } from '../../press/tags.ts'
import { failed, ok, type Result } from '../../result.ts'
import { item, type Section } from '../../urls.ts'
import { recordChange } from '../changes.ts'
import { takeTurn } from '../labels.ts'
import { recordDeed } from './audit.ts'

/**
 * Has an address at which there is nothing lead to something of the same section. It leads to the thing, not to its
 * address: when that moves or is merged, the way there stays one step.
 */
export async function addRedirect(
  actor: Actor,
  from: Place,
  to: Place,
): Promise<Result<null, 'forbidden' | 'other section' | 'taken' | 'known' | 'no target'>> {
  if (!may(actor, 'redirect.edit')) return failed('forbidden')
  const { section, slug } = from
  if (section !== to.section) return failed('other section')
  return transaction(async (tx) => {
    await takeTurn(tx)
    if (await findHere(tx, from)) return failed('taken')
    if (await tx.formerSlug.findUnique({ where: { section_slug: from } })) return failed('known')
    const owner = (await findHere(tx, to)) ?? (await findOwner(tx, to))
    if (!owner) return failed('no target')
    const { id } = await tx.formerSlug.create({ data: { section, slug, byHand: true, ...owner }, select: { id: true } })
    await recordChange(tx, 'RENAMED', [tags.address(section, slug)], {})
    await recordDeed(tx, actor, 'redirect.edit', { kind: 'redirect', id, label: item(section, slug) }, [
      { field: 'to', from: null, to: item(section, to.slug) },
    ])
    return ok(null)
  })
}

/** Has an address lead nowhere any more. It can be put back for a day. */
export async function removeRedirect(actor: Actor, id: number): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'redirect.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    const [gone] = await tx.$queryRaw<{ section: string; slug: string }[]>`
      SELECT section, slug FROM "FormerSlug" WHERE id = ${id} FOR UPDATE`
    if (!gone) return failed('absent')
    const place = placeOf(gone)
    await tx.$executeRaw`DELETE FROM "RemovedRedirect" WHERE "removedAt" < now() - make_interval(days => ${graceDays.record})`
    await tx.$executeRaw`
      INSERT INTO "RemovedRedirect" (id, path, redirect)
      SELECT id, ${item(place.section, place.slug)}, to_jsonb(kept) FROM "FormerSlug" AS kept WHERE id = ${id}`
    await tx.formerSlug.delete({ where: { id } })
    await recordLeading(tx, actor, id, place, false)
    return ok(null)
  })
}

/** Has it lead there again; not when something else is at its address by now, or what it led to is gone. */
export async function putBackRedirect(
  actor: Actor,
  id: number,
): Promise<Result<null, 'forbidden' | 'absent' | 'taken'>> {
  if (!may(actor, 'redirect.edit')) return failed('forbidden')
  const putting = transaction<Result<null, 'absent' | 'taken'>>(async (tx) => {
    await takeTurn(tx)
    const [kept] = await tx.$queryRaw<{ section: string; slug: string }[]>`
      SELECT redirect->>'section' AS section, redirect->>'slug' AS slug FROM "RemovedRedirect"
      WHERE id = ${id} AND "removedAt" > now() - make_interval(days => ${graceDays.record})`
    if (!kept) return failed('absent')
    const place = placeOf(kept)
    if ((await findHere(tx, place)) ?? (await findOwner(tx, place))) return failed('taken')
    await tx.$executeRaw`
      INSERT INTO "FormerSlug" SELECT each.* FROM "RemovedRedirect" AS kept, jsonb_populate_record(NULL::"FormerSlug", redirect) AS each
      WHERE kept.id = ${id}`
    await tx.removedRedirect.delete({ where: { id } })
    await recordLeading(tx, actor, id, place, true)
    return ok(null)
  })
  return putting.catch((error: unknown) => {
    if (sqlState(error) === noSuchRow) return failed('absent')
    throw error
  })
}

const noSuchRow = '23503' // what it led to was deleted

function placeOf({ section, slug }: { section: string; slug: string }): Place {
  return { section: section as Section, slug }
}

async function recordLeading(tx: Tx, actor: Actor, id: number, { section, slug }: Place, leads: boolean) {
  await recordChange(tx, 'RENAMED', [tags.address(section, slug)], {})
  await recordDeed(tx, actor, 'redirect.edit', { kind: 'redirect', id, label: item(section, slug) }, [
    { field: 'leads', from: !leads, to: leads },
  ])
}

type Owner = { [column in `${'article' | 'topic' | 'entity' | 'source' | 'author' | 'story'}Id`]?: number }

/** What stands at an address, as the column that names it. */
async function findHere(tx: Tx, { section, slug }: Place): Promise<Owner | null> {
  const one = { where: { slug }, select: { id: true } }
  const as = (column: keyof Owner, row: { id: number } | null) => row && { [column]: row.id }
  switch (section) {
    case 'news':
      return as('articleId', await tx.article.findUnique(one))
    case 'topics':
      return as('topicId', await tx.topic.findUnique(one))
    case 'entities':
      return as('entityId', await tx.entity.findUnique(one))
    case 'sources':
      return as('sourceId', await tx.source.findUnique(one))
    case 'authors':
      return as('authorId', await tx.author.findUnique(one))
    case 'stories':
      return as('storyId', await tx.story.findUnique(one))
  }
}

/** What an address that is a redirect itself leads to. */
async function findOwner(tx: Tx, place: Place): Promise<Owner | null> {
  const former = await tx.formerSlug.findUnique({ where: { section_slug: place } })
  if (!former) return null
  const { articleId, topicId, entityId, sourceId, authorId, storyId } = former
  const owner = { articleId, topicId, entityId, sourceId, authorId, storyId }
  return Object.fromEntries(Object.entries(owner).filter(([, id]) => id !== null))
}

import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { transaction } from '../../db/transaction.ts'
import { graceDays } from '../../grace.ts'
import { type Labelled, labelTables } from '../../queries/desk/labels.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordChange } from '../changes.ts'
import { takeTurn } from '../labels.ts'
import { recordDeed } from './audit.ts'
import { authorKind } from './authors.ts'
import { entityKind } from './entities.ts'
import { topicKind } from './topics.ts'

const kinds = { topic: topicKind, entity: entityKind, author: authorKind }

type Kept = { name: string; slug: string; places: string[] }

/** Removes a topic, an entity or an author that no article has, no draft either. It can be put back for a day. */
export async function removeLabel(
  actor: Actor,
  of: Labelled,
  id: number,
): Promise<Result<null, 'forbidden' | 'absent' | 'in use'>> {
  if (!may(actor, `${of}.edit`)) return failed('forbidden')
  const { label, articles, owner } = labelTables[of]
  return transaction(async (tx) => {
    await takeTurn(tx)
    const [used] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM ${articles} WHERE ${owner} = ${id} LIMIT 1`
    if (used) return failed('in use')
    await tx.$executeRaw`DELETE FROM "RemovedLabel" WHERE "removedAt" < now() - make_interval(days => ${graceDays.record})`
    const kept = await keep(tx, of, id)
    if (!kept) return failed('absent')
    await tx.$executeRaw`DELETE FROM ${label} WHERE id = ${id}`
    await record(tx, actor, of, id, kept, { from: kept.slug, to: null })
    return ok(null)
  })
}

/** Puts it back as it was, with its names and former addresses; not when one of them is another one's by now. */
export async function putBackLabel(
  actor: Actor,
  of: Labelled,
  id: number,
): Promise<Result<null, 'forbidden' | 'absent' | 'taken'>> {
  if (!may(actor, `${of}.edit`)) return failed('forbidden')
  const { label, alias, section } = labelTables[of]
  return transaction(async (tx) => {
    await takeTurn(tx)
    const [kept] = await tx.$queryRaw<Kept[]>`
      SELECT name, label->>'slug' AS slug, places FROM "RemovedLabel"
      WHERE of = ${of} AND id = ${id} AND "removedAt" > now() - make_interval(days => ${graceDays.record})`
    if (!kept) return failed('absent')
    const [taken] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "RemovedLabel" AS kept WHERE of = ${of} AND id = ${id} AND (
        EXISTS (SELECT FROM ${label} WHERE slug = ANY(places))
        OR EXISTS (SELECT FROM "FormerSlug" WHERE section = ${section} AND slug = ANY(places))
        OR EXISTS (SELECT FROM ${alias} WHERE key IN (SELECT each->>'key' FROM jsonb_array_elements(aliases) AS each)))`
    if (taken) return failed('taken')
    for (const [table, rows] of [
      [label, Prisma.sql`jsonb_build_array(label)`],
      [alias, Prisma.sql`aliases`],
      [Prisma.sql`"FormerSlug"`, Prisma.sql`"formerSlugs"`],
    ])
      await tx.$executeRaw`
        INSERT INTO ${table} SELECT each.* FROM "RemovedLabel" AS kept, jsonb_populate_recordset(NULL::${table}, ${rows}) AS each
        WHERE kept.of = ${of} AND kept.id = ${id}`
    await tx.removedLabel.delete({ where: { of_id: { of, id } } })
    await record(tx, actor, of, id, kept, { from: null, to: kept.slug })
    return ok(null)
  })
}

/** Lays everything that is said of a label aside. */
async function keep(tx: Tx, of: Labelled, id: number): Promise<Kept | undefined> {
  const { label, alias, owner } = labelTables[of]
  const [kept] = await tx.$queryRaw<Kept[]>`
    INSERT INTO "RemovedLabel" (of, id, name, label, aliases, "formerSlugs", places)
      SELECT ${of}, id, name, to_jsonb(label),
        (SELECT coalesce(jsonb_agg(each), '[]') FROM ${alias} AS each WHERE each.${owner} = label.id),
        (SELECT coalesce(jsonb_agg(each), '[]') FROM "FormerSlug" AS each WHERE each.${owner} = label.id),
        ARRAY(SELECT slug UNION SELECT each.slug FROM "FormerSlug" AS each WHERE each.${owner} = label.id)
      FROM ${label} AS label WHERE id = ${id}
      RETURNING name, label->>'slug' AS slug, places`
  return kept
}

async function record(
  tx: Tx,
  actor: Actor,
  of: Labelled,
  id: number,
  { name, places }: Kept,
  change: { from: string | null; to: string | null },
): Promise<void> {
  await recordChange(tx, 'RELABELLED', kinds[of].tagsOf(id, places), {})
  await recordDeed(tx, actor, `${of}.edit`, { kind: of, id, label: name }, [{ field: 'slug', ...change }])
}

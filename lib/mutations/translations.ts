import type { Tx } from '../db/client.ts'
import { env } from '../env.ts'
import { placeInside } from '../links/inside.ts'
import { absolute, paths } from '../urls.ts'
import { recordChanges, tracesOf } from './changes.ts'

/**
 * Connects translations with their originals, whichever came first: those among the articles just written, and those that
 * have waited for one of them. A record names its original by uid, slug, former slug or the address where it first stood.
 * All translations of a text lead to its first form: one of a translation is one of the original. Called before the
 * changes of the articles themselves are recorded.
 */
export async function linkTranslations(tx: Tx, articleIds: number[]): Promise<void> {
  const waiting = await findWaiting(tx, articleIds)
  if (waiting.length === 0) return
  const originals = await findOriginals(tx, waiting)
  const links = new Map<number, number | null>()
  for (const { id, originalId } of originals.values()) links.set(id, originalId)
  for (const { id } of waiting) links.set(id, null)
  for (const { id, translationOf } of waiting) {
    const original = translationOf === null ? undefined : originals.get(translationOf)
    const root = original && rootOf(original.id, links)
    if (root !== undefined && root !== id) links.set(id, root)
  }
  const moved = waiting
    .map(({ id, originalId }) => ({ id, from: originalId, to: rootOf(id, links) }))
    .map(({ id, from, to }) => ({ id, from, to: to === id ? null : to }))
    .filter(({ from, to }) => from !== to)
  await move(tx, [...moved, ...(await followers(tx, moved))], articleIds)
}

type Waiting = { id: number; translationOf: string | null; originalId: number | null }

/** The translations among these articles, and those whose records name one of them. */
async function findWaiting(tx: Tx, articleIds: number[]): Promise<Waiting[]> {
  const arrived = await tx.article.findMany({
    where: { id: { in: articleIds } },
    select: { uid: true, slug: true, canonicalSource: true, formerSlugs: { select: { slug: true } } },
  })
  const names = arrived.flatMap(({ uid, slug, canonicalSource, formerSlugs }) => [
    uid,
    ...[slug, ...formerSlugs.map((former) => former.slug)].flatMap((each) => [each, absolute(paths.article(each))]),
    ...(canonicalSource ? [canonicalSource] : []),
  ])
  return tx.article.findMany({
    where: {
      OR: [
        { translationOf: { in: names } },
        { id: { in: articleIds }, translationOf: { not: null } },
        { id: { in: articleIds }, originalId: { not: null } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true, translationOf: true, originalId: true },
  })
}

type Original = { id: number; originalId: number | null }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Which article each of these names its original; the first one where several first stood at one address. */
async function findOriginals(tx: Tx, waiting: Waiting[]): Promise<Map<string, Original>> {
  const names = [...new Set(waiting.flatMap(({ translationOf }) => translationOf ?? []))]
  const slugs = names.map(slugOf)
  const former = await tx.formerSlug.findMany({
    where: { section: 'news', slug: { in: slugs }, articleId: { not: null } },
    select: { slug: true, articleId: true },
  })
  const rows = await tx.article.findMany({
    where: {
      OR: [
        { uid: { in: names.filter((name) => uuid.test(name)) } },
        { slug: { in: slugs } },
        { id: { in: former.flatMap(({ articleId }) => articleId ?? []) } },
        { canonicalSource: { in: names } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true, originalId: true, uid: true, slug: true, canonicalSource: true },
  })
  return new Map(
    names.flatMap((name) => {
      const led = former.find(({ slug }) => slug === slugOf(name))?.articleId
      const found =
        rows.find(({ uid }) => uid === name.toLowerCase()) ??
        rows.find(({ slug }) => slug === slugOf(name)) ??
        rows.find(({ id }) => id === led) ??
        rows.find(({ canonicalSource }) => canonicalSource === name)
      return found ? [[name, found]] : []
    }),
  )
}

/** The slug in an address of this paper; anything else as it is. */
function slugOf(name: string): string {
  const place = placeInside(name, env().SITE_URL)
  return place?.section === 'news' ? place.slug : name
}

function rootOf(id: number, links: Map<number, number | null>): number {
  const next = links.get(id)
  return next ? rootOf(next, links) : id
}

type Move = { id: number; to: number | null }

/** Translations of what has become a translation itself. */
async function followers(tx: Tx, moved: Move[]): Promise<Move[]> {
  const to = new Map(moved.flatMap((each) => (each.to ? [[each.id, each.to]] : [])))
  const rows = await tx.article.findMany({
    where: { originalId: { in: [...to.keys()] }, id: { notIn: moved.map(({ id }) => id) } },
    select: { id: true, originalId: true },
  })
  return rows.map(({ id, originalId }) => ({ id, to: to.get(originalId ?? 0) ?? null }))
}

/** The pages of both groups change: of that which is left, and of that which is joined. */
async function move(tx: Tx, moves: Move[], articleIds: number[]): Promise<void> {
  if (moves.length === 0) return
  const before = await tracesOf(
    tx,
    moves.map(({ id }) => id),
  )
  for (const [to, group] of Map.groupBy(moves, (each) => each.to)) {
    const ids = group.map(({ id }) => id)
    await tx.article.updateMany({ where: { id: { in: ids } }, data: { originalId: to } })
  }
  const others = await tx.article.findMany({
    where: { id: { in: [...before.keys()], notIn: articleIds }, status: 'PUBLISHED' },
    select: { id: true },
  })
  await recordChanges(
    tx,
    others.map(({ id }) => ({ articleId: id, kind: 'RELABELLED' as const })),
    before,
  )
}

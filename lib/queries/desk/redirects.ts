import { z } from 'zod'
import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { graceBegan } from '../../grace.ts'
import { rowId } from '../../row-id.ts'
import { item, type Section } from '../../urls.ts'
import { type Params, readParams } from './address.ts'
import { holds } from './headline.ts'

export type Redirect = { id: number; path: string; to: string | null; since: Date; byHand: boolean }
export type RedirectFilters = { query: string; before: number | null }

const perPage = 60

const address = z.object({
  q: z.string().max(200).catch(''),
  before: rowId.nullable().catch(null),
})

export function readRedirectFilters(params: Params): RedirectFilters {
  const { q, before } = readParams(address, params)
  return { query: q.trim(), before }
}

const place = { select: { slug: true } } as const
const redirectFields = {
  id: true,
  section: true,
  slug: true,
  since: true,
  byHand: true,
  article: place,
  topic: place,
  entity: place,
  source: place,
  author: place,
  story: place,
} satisfies Prisma.FormerSlugSelect

/** Addresses that lead elsewhere, the newest first. */
export async function listRedirects(
  actor: Actor,
  { query, before }: RedirectFilters,
): Promise<{ redirects: Redirect[]; next: number | null }> {
  if (!may(actor, 'redirect.edit')) return { redirects: [], next: null }
  const rows = await db.formerSlug.findMany({
    relationLoadStrategy: 'join',
    where: {
      ...(query ? { slug: holds(query) } : {}),
      ...(before ? { id: { lt: before } } : {}),
    },
    select: redirectFields,
    orderBy: { id: 'desc' },
    take: perPage + 1,
  })
  const redirects = rows.slice(0, perPage).map(({ id, section, slug, since, byHand, ...owners }) => {
    const now = Object.values(owners).find((owner) => owner !== null)
    const at = (each: string) => item(section as Section, each)
    return { id, path: at(slug), to: now ? at(now.slug) : null, since, byHand }
  })
  return { redirects, next: rows.length > perPage ? (redirects.at(-1)?.id ?? null) : null }
}

/** Redirects that were removed and can be put back; their names are their paths. */
export async function listRemovedRedirects(actor: Actor): Promise<{ id: number; name: string }[]> {
  if (!may(actor, 'redirect.edit')) return []
  const rows = await db.removedRedirect.findMany({
    where: { removedAt: { gt: graceBegan('record') } },
    orderBy: [{ removedAt: 'desc' }, { id: 'desc' }],
    take: perPage,
    select: { id: true, path: true },
  })
  return rows.map(({ id, path }) => ({ id, name: path }))
}

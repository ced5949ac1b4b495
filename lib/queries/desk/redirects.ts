import { z } from 'zod'
import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { item, type Section } from '../../urls.ts'

export type Redirect = { id: number; path: string; to: string | null; since: Date }
export type RedirectFilters = { query: string; before: number | null }

const perPage = 60

const address = z.object({
  q: z.string().max(200).catch(''),
  before: z.coerce.number().int().positive().nullable().catch(null),
})

export function readRedirectFilters(params: Record<string, string | string[] | undefined>): RedirectFilters {
  const { q, before } = address.parse({ q: '', before: null, ...params })
  return { query: q.trim(), before }
}

const place = { select: { slug: true } } as const
const redirectFields = {
  id: true,
  section: true,
  slug: true,
  since: true,
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
      ...(query ? { slug: { contains: query, mode: 'insensitive' } } : {}),
      ...(before ? { id: { lt: before } } : {}),
    },
    select: redirectFields,
    orderBy: { id: 'desc' },
    take: perPage + 1,
  })
  const redirects = rows.slice(0, perPage).map(({ id, section, slug, since, ...owners }) => {
    const now = Object.values(owners).find((owner) => owner !== null)
    const at = (each: string) => item(section as Section, each)
    return { id, path: at(slug), to: now ? at(now.slug) : null, since }
  })
  return { redirects, next: rows.length > perPage ? (redirects.at(-1)?.id ?? null) : null }
}

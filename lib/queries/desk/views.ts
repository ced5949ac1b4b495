import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { graceBegan } from '../../grace.ts'
import { type DeskFilters, readFilters } from './articles.ts'

const viewSelect = {
  id: true,
  name: true,
  query: true,
  isShared: true,
  removedAt: true,
  user: { select: { id: true, name: true } },
} satisfies Prisma.SavedViewSelect

/** What the list of articles is narrowed to under a name; `by` is who shares it, null for one's own. */
export type View = {
  id: number
  name: string
  filters: DeskFilters
  isShared: boolean
  by: string | null
  isRemoved: boolean
}

/** One's own views, by name, and then those that others share. */
export async function listViews(actor: Actor): Promise<View[]> {
  if (!may(actor, 'article.read')) return []
  const rows = await db.savedView.findMany({
    where: {
      OR: [
        { userId: actor.id, OR: [{ removedAt: null }, { removedAt: { gt: graceBegan('record') } }] },
        { isShared: true, removedAt: null },
      ],
    },
    select: viewSelect,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const views = rows.map(({ query, user, removedAt, ...view }) => ({
    ...view,
    filters: readFilters(Object.fromEntries(new URLSearchParams(query))),
    by: user.id === actor.id ? null : user.name,
    isRemoved: removedAt !== null,
  }))
  return views.toSorted((one, other) => Number(one.by !== null) - Number(other.by !== null))
}

import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { AuthorKind } from '../../db/generated/enums.ts'
import { type LabelFilters, type LabelLine, listByArticles, searchLabels } from './labels.ts'

export const authorKinds = [AuthorKind.PERSON, AuthorKind.ORGANISATION] as const

/** All authors, those with most articles first; or those whose names have something in them. */
export async function listDeskAuthors(
  actor: Actor,
  { query, after }: LabelFilters,
): Promise<{ lines: LabelLine[]; next: string | null }> {
  if (!may(actor, 'author.edit')) return { lines: [], next: null }
  return query ? { lines: await searchLabels('author', query), next: null } : listByArticles('author', after)
}

export type DeskAuthor = NonNullable<Awaited<ReturnType<typeof findDeskAuthor>>>

/** An author as the form has them: the biography is the description. */
export async function findDeskAuthor(actor: Actor, id: number) {
  if (!may(actor, 'author.edit')) return null
  const author = await db.author.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      name: true,
      kind: true,
      url: true,
      bio: true,
      articleCount: true,
      aliases: { orderBy: { key: 'asc' }, select: { alias: true } },
      formerSlugs: { orderBy: { slug: 'asc' }, select: { slug: true } },
      _count: { select: { bylines: true } }, // also of drafts
    },
  })
  if (!author) return null
  const { bio: description, _count, ...fields } = author
  return { ...fields, description, _count: { articles: _count.bylines } }
}

import type { Actor } from '../../auth/policy.ts'
import type { AuthorKind } from '../../db/generated/enums.ts'
import { tags } from '../../press/tags.ts'
import { mergeAuthors } from '../merge.ts'
import { type LabelText, otherNames } from './label-text.ts'
import { editLabel, type Kind, type Merging, makeLabel, mergeLabel } from './labels.ts'

/** What an editor says of an author; the description is the biography. */
export type AuthorText = LabelText & { kind: AuthorKind; url: string | null }

export const authorKind: Kind<AuthorText> = {
  of: 'author',
  find: async (tx, where) => {
    const author = await tx.author.findUnique({ where, include: { aliases: { orderBy: { key: 'asc' } } } })
    if (!author) return null
    const { id, name, slug, bio: description, kind, url, aliases: names } = author
    return { id, text: { name, slug, description, aliases: otherNames(author), kind, url }, names }
  },
  create: (tx, text) => tx.author.create({ data: columnsOf(text) }),
  update: (tx, id, text) => tx.author.update({ where: { id }, data: columnsOf(text) }),
  merge: mergeAuthors,
  owner: (authorId) => ({ section: 'authors', authorId }),
  tagsOf: (id, slugs) => {
    const places = slugs.map((slug) => tags.address('authors', slug))
    return [tags.author(id), tags.nameOf('author', id), ...places, tags.authors]
  },
}

function columnsOf({ name, slug, description: bio, kind, url }: AuthorText) {
  return { name, slug, bio, kind, url }
}

export async function createAuthor(actor: Actor, text: AuthorText) {
  return makeLabel(authorKind, actor, text)
}

export async function editAuthor(actor: Actor, id: number, mine: AuthorText, opened: Partial<AuthorText> = {}) {
  return editLabel(authorKind, actor, id, mine, opened)
}

export async function mergeAuthor(actor: Actor, merging: Merging) {
  return mergeLabel(authorKind, actor, merging)
}

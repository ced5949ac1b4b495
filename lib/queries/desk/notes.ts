import { type Actor, may, type Owned, roles, scopeOf } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { graceBegan } from '../../grace.ts'
import { handlesOf } from '../../notes/mentions.ts'

const noteSelect = {
  id: true,
  articleId: true,
  text: true,
  at: true,
  settledAt: true,
  takenBackAt: true,
  author: { select: { id: true, name: true } },
  settledBy: { select: { name: true } },
  mentions: { orderBy: { userId: 'asc' }, select: { userId: true, name: true, seenAt: true } },
} satisfies Prisma.NoteSelect
export type Note = Prisma.NoteGetPayload<{ select: typeof noteSelect }>

/** Somebody who can be asked, and how a note names them. */
export type Mentionable = { name: string; handle: string }

/** The notes on an article, the oldest first, and whom they can ask; null when they are not for this person. */
export async function findNotes(
  actor: Actor,
  articleId: number,
): Promise<{ notes: Note[]; colleagues: Mentionable[] } | null> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { createdById: true, status: true },
  })
  const record = article && { ownerId: article.createdById, status: article.status }
  if (!record || !may(actor, 'article.note', record)) return null
  const [notes, colleagues] = await Promise.all([
    db.note.findMany({
      where: {
        articleId,
        OR: [{ takenBackAt: null }, { authorId: actor.id, takenBackAt: { gt: graceBegan('record') } }],
      },
      select: noteSelect,
      orderBy: { id: 'asc' },
    }),
    listMentionable(actor, record),
  ])
  return { notes, colleagues }
}

async function listMentionable(actor: Actor, { ownerId }: Owned): Promise<Mentionable[]> {
  const readers = await db.user.findMany({
    where: {
      disabledAt: null,
      OR: [
        { role: { in: roles.filter((role) => scopeOf(role, 'article.read') === 'any') } },
        ...(ownerId ? [{ id: ownerId }] : []),
      ],
    },
    select: { id: true, name: true, email: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const handles = handlesOf(readers)
  return readers.flatMap(({ id, name }, index) => (id === actor.id ? [] : [{ name, handle: handles[index] ?? name }]))
}

/** A note that waits for somebody: it asks them, and they have not seen it. */
export function asks(actor: Actor): Prisma.NoteWhereInput {
  return { takenBackAt: null, settledAt: null, mentions: { some: { userId: actor.id, seenAt: null } } }
}

/** What somebody is asked on some articles, the oldest first. Who asks has been asked for the articles before. */
export async function listAsked(actor: Actor, articleIds: number[]): Promise<Note[]> {
  if (articleIds.length === 0) return []
  return db.note.findMany({
    where: { AND: [asks(actor), { articleId: { in: articleIds } }] },
    select: noteSelect,
    orderBy: { id: 'asc' },
  })
}

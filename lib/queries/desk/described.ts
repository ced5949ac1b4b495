import { addDays, parseDay } from '../../dates.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { nameKey } from '../../slug.ts'
import { namesIn } from '../../text/names.ts'
import { holds } from './headline.ts'

/** Where an article comes from: it was written here, or came with a record. */
export const origins = ['here', 'imported'] as const

/** What an article is like, beside how far it has come; all that is empty narrows nothing. */
export type Description = {
  /** Topics by name, as a row of them: the article is under each. */
  topic: string
  /** Words of a name in the byline. */
  author: string
  /** The id of whose it is. */
  person: string
  lang: string
  origin: (typeof origins)[number] | null
  /** The first and the last day, by UTC, on which it came or will come into the paper. */
  from: string
  to: string
}

/** A day as an address has it; empty when it is none. */
export function readDay(text: string): string {
  const [year = '', month = '', day = ''] = text.trim().split('-')
  return parseDay(year, month, day) ? text.trim() : ''
}

/** Articles that are like that. */
export async function described(description: Description): Promise<Prisma.ArticleWhereInput[]> {
  const { topic, author, person, lang, origin, from, to } = description
  return [
    ...(await underTopics(namesIn(topic))),
    ...(author ? [await signedBy(author)] : []),
    ...(person ? [{ createdById: person }] : []),
    ...(lang ? [{ lang }] : []),
    ...(origin ? [{ recordHash: origin === 'here' ? null : { not: null } }] : []),
    ...(from || to ? [inPaperBetween(from, to)] : []),
  ]
}

const none = 0 // no row has this id

async function underTopics(names: string[]): Promise<Prisma.ArticleWhereInput[]> {
  if (names.length === 0) return []
  const aliases = await db.topicAlias.findMany({ where: { key: { in: names.map(nameKey) } } })
  const ids = new Map(aliases.map(({ key, topicId }) => [key, topicId]))
  return names.map((name) => ({ topics: { some: { topicId: ids.get(nameKey(name)) ?? none } } }))
}

const mostAuthors = 100

async function signedBy(words: string): Promise<Prisma.ArticleWhereInput> {
  const authors = await db.author.findMany({
    where: { AND: words.split(/\s+/).map((word) => ({ name: holds(word) })) },
    select: { id: true },
    orderBy: [{ articleCount: 'desc' }, { id: 'asc' }],
    take: mostAuthors,
  })
  return { bylines: { some: { authorId: { in: authors.map(({ id }) => id) } } } }
}

/** Only these have a day; saying which leads to the index by status and day. */
const dated = ['SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const

function inPaperBetween(from: string, to: string): Prisma.ArticleWhereInput {
  return {
    status: { in: [...dated] },
    publishedAt: {
      ...(from ? { gte: new Date(from) } : {}),
      ...(to ? { lt: addDays(new Date(to), 1) } : {}),
    },
  }
}

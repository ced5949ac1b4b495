import { db } from '../../db/client.ts'
import { paths } from '../../urls.ts'
import { listNamed } from '../search/named.ts'
import { published } from '../visibility.ts'

export type Found = { name: string; kind: string; path: string }

const least = 2 // letters; three of a headline, as its index knows them

/** Topics, entities and public articles whose name begins with the query or, for a headline, holds it. */
export async function lookUp(query: string): Promise<Found[]> {
  const asked = query.trim().slice(0, 100)
  if (asked.length < least) return []
  const [named, articles] = await Promise.all([listNamed(asked), asked.length > least ? listTitled(asked) : []])
  return [
    ...named.map(({ name, kind, path }) => ({ name, kind, path })),
    ...articles.map(({ title, slug }) => ({ name: title, kind: 'article', path: paths.article(slug) })),
  ]
}

function listTitled(words: string) {
  return db.article.findMany({
    where: { AND: [published(), { title: { contains: words, mode: 'insensitive' } }] },
    select: { slug: true, title: true },
    orderBy: [{ listedAt: 'desc' }, { id: 'desc' }],
    take: 5,
  })
}

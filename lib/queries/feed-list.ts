import { db } from '../db/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paths } from '../urls.ts'
import { listLanguages } from './languages.ts'

/** A page that can be followed. */
export type Followable = { name: string; path: string }
export type FeedList = Record<'topics' | 'entities' | 'sources' | 'authors' | 'languages', Followable[]>

const most = 500 // of each kind: what has most articles; every other page still says where its feed is

/** The pages that have feeds, beside the front page; those with most articles of each kind, in the order of their names. */
export async function listFeeds(): Promise<FeedList> {
  reads(tags.topics, tags.entities, tags.authors, tags.front)
  const select = { slug: true, name: true } as const
  const busiest = {
    where: { articleCount: { gt: 0 } },
    orderBy: [{ articleCount: 'desc' as const }, { slug: 'asc' as const }],
    take: most,
    select,
  }
  const [topics, entities, authors, sources, languages] = await Promise.all([
    db.topic.findMany(busiest),
    db.entity.findMany({ ...busiest, where: { articleCount: { gt: 1 } } }),
    db.author.findMany(busiest),
    db.source.findMany(busiest),
    listLanguages(),
  ])
  return {
    topics: byName(topics, paths.topic),
    entities: byName(entities, paths.entity),
    sources: byName(sources, paths.source),
    authors: byName(authors, paths.author),
    languages: languages.map((lang) => ({ name: lang, path: paths.language(lang) })),
  }
}

function byName(rows: { slug: string; name: string }[], path: (slug: string) => string): Followable[] {
  return rows
    .map(({ slug, name }) => ({ name, path: path(slug) }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

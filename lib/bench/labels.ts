import type { Client } from 'pg'
import { nameKey } from '../slug.ts'
import { storyOf } from './records.ts'
import type { Label, World } from './world.ts'

/** The ids of the world's labels, in the order of their numbers. */
export type Ids = Record<'topics' | 'entities' | 'sources' | 'authors' | 'stories', number[]>

const kinds = ['PERSON', 'ORGANISATION', 'PRODUCT', 'PLACE', 'WORK', 'EVENT', 'OTHER'] as const

/** The curated topics, as every paper has them from its first start. */
export async function createTopics(client: Client, { topics }: World): Promise<void> {
  await client.query(
    `INSERT INTO "Topic" (slug, name, position)
     SELECT slug, name, position - 1 FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS topic (slug, name, position)`,
    columnsOf(topics),
  )
  await createAliases(client, 'Topic', 'topicId', topics)
}

/** What an import did not create already; entities get kinds, as if somebody had sorted them. */
export async function createLabels(client: Client, world: World): Promise<Ids> {
  const stories = Array.from({ length: world.stories }, (_, story) => storyOf(story))
  const kindOf = world.entities.map((_, rank) => kinds[rank % kinds.length])
  await client.query(
    `INSERT INTO "Entity" (slug, name, kind) SELECT * FROM unnest($1::text[], $2::text[], $3::"EntityKind"[])
     ON CONFLICT (slug) DO UPDATE SET kind = EXCLUDED.kind`,
    [...columnsOf(world.entities), kindOf],
  )
  await createAliases(client, 'Entity', 'entityId', world.entities)
  await create(client, 'Source', 'name', world.sources)
  await create(client, 'Author', 'name', world.authors)
  await createAliases(client, 'Author', 'authorId', world.authors)
  await create(
    client,
    'Story',
    'title',
    stories.map(({ slug, title }) => ({ slug, name: title })),
  )
  return {
    topics: await idsOf(client, 'Topic', world.topics),
    entities: await idsOf(client, 'Entity', world.entities),
    sources: await idsOf(client, 'Source', world.sources),
    authors: await idsOf(client, 'Author', world.authors),
    stories: await idsOf(client, 'Story', stories),
  }
}

async function create(client: Client, table: string, column: string, labels: Label[]): Promise<void> {
  await client.query(
    `INSERT INTO "${table}" (slug, ${column}) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT (slug) DO NOTHING`,
    columnsOf(labels),
  )
}

async function createAliases(client: Client, table: string, reference: string, labels: Label[]): Promise<void> {
  await client.query(
    `INSERT INTO "${table}Alias" (key, alias, "${reference}")
     SELECT key, name, id FROM unnest($1::text[], $2::text[]) AS label (slug, key) JOIN "${table}" USING (slug)
     ON CONFLICT (key) DO NOTHING`,
    [labels.map(({ slug }) => slug), labels.map(({ name }) => nameKey(name))],
  )
}

async function idsOf(client: Client, table: string, labels: { slug: string }[]): Promise<number[]> {
  const { rows } = await client.query<{ id: number; slug: string }>(`SELECT id, slug FROM "${table}"`)
  const bySlug = new Map(rows.map(({ id, slug }) => [slug, id]))
  return labels.map(({ slug }) => bySlug.get(slug) ?? 0)
}

function columnsOf(labels: Label[]): [string[], string[]] {
  return [labels.map(({ slug }) => slug), labels.map(({ name }) => name)]
}

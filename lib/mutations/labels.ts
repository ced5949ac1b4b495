import type { Tx } from '../db/client.ts'
import type { AuthorKind, EntityKind } from '../db/generated/enums.ts'
import { labelSlug, nameKey, slugify } from '../slug.ts'
import { freeSlug, freeSlugs } from './free-slug.ts'
import { takenLabelSlugs } from './label-slug.ts'

/** What is known of a label that may have to be created; `text` is how an article names it. */
export type TopicLabel = { text: string; slug?: string; name?: string; description?: string }
export type EntityLabel = {
  text: string
  slug?: string
  kind?: EntityKind
  description?: string
  sameAs?: string[]
  aliases?: string[]
}

export type AuthorLabel = { name: string; url?: string | null; kind?: AuthorKind; bio?: string }

/**
 * Has those who make labels of names wait for each other, until their transactions end: two of them would create the same
 * topic twice, and wait for each other's counters. @returns the database's time when the turn came
 */
export async function takeTurn(tx: Tx): Promise<Date> {
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`
    SELECT clock_timestamp() AS now FROM pg_advisory_xact_lock(hashtext('broadsheet labels'))`
  return clock?.now ?? new Date(0)
}

/** The ids of topics by the words that name them, a slug or a name in any spelling; unknown ones are created. */
export async function resolveTopics(tx: Tx, labels: TopicLabel[]): Promise<Map<string, number>> {
  const wanted = unique(labels)
  const ids = await findTopics(
    tx,
    wanted.map(({ text }) => text),
  )
  for (const label of wanted.filter(({ text }) => !ids.has(text))) {
    const name = label.name ?? (isAddress(label.text) ? asName(label.text) : label.text)
    const known = await tx.topicAlias.findUnique({ where: { key: nameKey(name) } })
    const id = known?.topicId ?? (await createTopic(tx, name, label))
    ids.set(label.text, id)
  }
  return ids
}

/** The same of those that are there. */
export async function findTopics(tx: Tx, texts: string[]): Promise<Map<string, number>> {
  const [bySlug, byKey] = [
    await tx.topic.findMany({ where: { slug: { in: texts } }, select: { id: true, slug: true } }),
    await tx.topicAlias.findMany({ where: { key: { in: texts.map(nameKey) } }, select: { key: true, topicId: true } }),
  ]
  return new Map(
    texts.flatMap((text) => {
      const id = bySlug.find(({ slug }) => slug === text)?.id ?? byKey.find(({ key }) => key === nameKey(text))?.topicId
      return id ? [[text, id]] : []
    }),
  )
}

async function createTopic(tx: Tx, name: string, label: TopicLabel): Promise<number> {
  const wish = labelSlug(label.slug ?? '') ?? (isAddress(label.text) ? label.text : slugify(name))
  const slug = await freeSlug(wish, (slugs) => takenLabelSlugs(tx, 'topics', slugs))
  const { id } = await tx.topic.create({ data: { slug, name, description: label.description ?? '' } })
  // A slug that was not made of the name is a name too: `llm` for large language models.
  const aliases = (slug === slugify(name) ? [name] : [name, slug]).map((alias) => ({
    key: nameKey(alias),
    alias,
    topicId: id,
  }))
  await tx.topicAlias.createMany({ data: aliases, skipDuplicates: true })
  return id
}

/** The ids of entities by name or alias, in any spelling; unknown ones are created. */
export async function resolveEntities(tx: Tx, labels: EntityLabel[]): Promise<Map<string, number>> {
  const wanted = unique(labels)
  const aliases = await tx.entityAlias.findMany({
    where: { key: { in: wanted.map(({ text }) => nameKey(text)) } },
    select: { key: true, entityId: true },
  })
  const byKey = new Map(aliases.map(({ key, entityId }) => [key, entityId]))
  // One after the other, so that a batch gives what its records would give one by one.
  const fresh: EntityLabel[] = []
  const names = new Map<string, { alias: string; index: number }>()
  for (const label of wanted) {
    if (byKey.has(nameKey(label.text)) || names.has(nameKey(label.text))) continue
    const index = fresh.push(label) - 1
    for (const alias of [label.text, ...(label.aliases ?? [])]) {
      if (!names.has(nameKey(alias))) names.set(nameKey(alias), { alias, index })
    }
  }
  const slugs = await freeSlugs(
    fresh.map((label) => labelSlug(label.slug ?? '') ?? slugify(label.text)),
    (slugs) => takenLabelSlugs(tx, 'entities', slugs),
  )
  const created = await tx.entity.createManyAndReturn({
    data: fresh.map(({ text, kind, description = '', sameAs = [] }, index) => ({
      slug: slugs[index] ?? slugify(text),
      name: text,
      kind: kind ?? 'OTHER',
      description,
      sameAs,
    })),
    select: { id: true, slug: true },
  })
  const idBySlug = new Map(created.map(({ id, slug }) => [slug, id]))
  const added = [...names].map(([key, { alias, index }]) => ({
    key,
    alias,
    entityId: idBySlug.get(slugs[index] ?? '') ?? 0,
  }))
  await tx.entityAlias.createMany({ data: added, skipDuplicates: true })
  for (const { key, entityId } of added) if (!byKey.has(key)) byKey.set(key, entityId)
  return new Map(wanted.map(({ text }) => [text, byKey.get(nameKey(text)) ?? 0]))
}

/** The ids of authors by name, in any spelling, or by the address made of it; unknown ones are created, one for an address. */
export async function resolveAuthors(tx: Tx, authors: AuthorLabel[]): Promise<Map<string, number>> {
  const known = await findAuthors(
    tx,
    authors.map(({ name }) => name),
  )
  const fresh = authors.filter(({ name }) => !known.has(name)).toReversed() // the first one counts
  const bySlug = new Map(fresh.map((author) => [slugify(author.name), author]))
  const created = await tx.author.createManyAndReturn({
    data: [...bySlug].map(([slug, { name, url = null, kind = 'PERSON', bio = '' }]) => ({
      slug,
      name,
      url,
      kind,
      bio,
    })),
    select: { id: true, slug: true, name: true },
  })
  await tx.authorAlias.createMany({
    data: created.map(({ id, name }) => ({ key: nameKey(name), alias: name, authorId: id })),
    skipDuplicates: true,
  })
  const ids = new Map(created.map(({ id, slug }) => [slug, id]))
  return new Map(authors.map(({ name }) => [name, known.get(name) ?? ids.get(slugify(name)) ?? 0]))
}

/** Those that are there; whoever was renamed or merged is found by what they were called, too. */
async function findAuthors(tx: Tx, names: string[]): Promise<Map<string, number>> {
  const slugs = names.map(slugify)
  const [aliases, standing, former] = [
    await tx.authorAlias.findMany({
      where: { key: { in: names.map(nameKey) } },
      select: { key: true, authorId: true },
    }),
    await tx.author.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } }),
    await tx.formerSlug.findMany({
      where: { section: 'authors', slug: { in: slugs }, authorId: { not: null } },
      select: { slug: true, authorId: true },
    }),
  ]
  const byKey = new Map(aliases.map(({ key, authorId }) => [key, authorId]))
  const bySlug = new Map<string, number | null>([
    ...former.map(({ slug, authorId }) => [slug, authorId] as const),
    ...standing.map(({ slug, id }) => [slug, id] as const),
  ])
  return new Map(
    names.flatMap((name) => {
      const id = byKey.get(nameKey(name)) ?? bySlug.get(slugify(name))
      return id ? [[name, id]] : []
    }),
  )
}

function unique<T extends { text: string }>(labels: T[]): T[] {
  const first = new Map<string, T>()
  for (const label of labels) if (!first.has(label.text)) first.set(label.text, label)
  return [...first.values()]
}

/** Whether an article names a topic by its address: `ai-safety`, and not `Printing` or `iPhone`. */
function isAddress(text: string): boolean {
  return labelSlug(text) === text
}

/** `ai-safety` → `Ai safety`: a name until somebody gives a better one. */
function asName(slug: string): string {
  const words = slug.replaceAll(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

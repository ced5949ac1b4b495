import { randomUUID } from 'node:crypto'
import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import type { AuthorKind, EntityKind, Genre, Rights, Sentiment, SourceKind } from '../db/generated/enums.ts'
import { databaseMessage, isRefusal } from '../db/sql-state.ts'
import { transaction } from '../db/transaction.ts'
import { env } from '../env.ts'
import { contentHash, sha256 } from '../hash.ts'
import type { ArticleRecord } from '../ingest/records/record.ts'
import { shownOf } from '../rights/policy.ts'
import { shownText } from '../rights/shown-text.ts'
import { isSlug, slugify } from '../slug.ts'
import { appearanceOf, findSetAtDesk } from './appearance.ts'
import { recordChanges, tracesOf } from './changes.ts'
import { insertMany } from './insert-many.ts'
import { resolveAuthors, resolveEntities, resolveTopics, takeTurn } from './labels.ts'
import { keepRevision } from './revisions.ts'
import { resolveStories } from './story-labels.ts'
import { linkTranslations } from './translations.ts'

export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'withdrawn here' | 'not published here'

/** The database took none of the records, because of what is in one of them; the message says what. */
export class RefusedError extends Error {}

/**
 * Writes records of different slugs in one transaction: all of them or none. A record that is already here as it is
 * changes nothing; one with another text makes a new version and keeps the old one as a revision.
 * @returns one outcome a record, in their order
 * @throws RefusedError
 */
export async function importRecords(records: ArticleRecord[]): Promise<ImportOutcome[]> {
  return inTurn(() => writing((tx) => write(tx, records)))
}

function writing<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(work, { timeout: 120_000, maxWait: 60_000 }).catch((error: unknown) => {
    throw isRefusal(error) ? new RefusedError(databaseMessage(error)) : error
  })
}

let last: Promise<unknown> = Promise.resolve()

/** Importers of one process wait here and not in the database, where each would keep a connection from the readers. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}

class DryRun extends Error {}

/** The same, undone at the end. */
export async function tryImport(records: ArticleRecord[]): Promise<ImportOutcome[]> {
  let outcomes: ImportOutcome[] = []
  const trial = writing(async (tx) => {
    outcomes = await write(tx, records)
    throw new DryRun()
  })
  await trial.catch((error) => {
    if (!(error instanceof DryRun)) throw error
  })
  return outcomes
}

async function write(tx: Tx, records: ArticleRecord[]): Promise<ImportOutcome[]> {
  const now = await takeTurn(tx)
  const existing = await findExisting(
    tx,
    records.map(({ slug }) => slug),
  )
  const hashes = new Map(records.map((record) => [record, sha256(JSON.stringify(record))]))

  const settled = new Map<ArticleRecord, ImportOutcome>()
  for (const record of records) {
    const here = existing.get(record.slug)
    if (here?.status === 'WITHDRAWN') settled.set(record, 'withdrawn here')
    else if (here && here.recordHash === hashes.get(record)) settled.set(record, 'unchanged')
    else if (here && here.status !== 'PUBLISHED' && here.status !== 'SCHEDULED')
      settled.set(record, 'not published here')
  }
  const open = records.filter((record) => !settled.has(record))
  const setAtDesk = await findSetAtDesk(tx, [...existing.values()])
  const drafts = (await resolve(tx, open)).map((draft) => ({ ...draft, recordHash: hashes.get(draft.record) ?? null }))

  const fresh = drafts.filter(({ record }) => !existing.has(record.slug))
  await createAll(tx, fresh, now)
  for (const { record } of fresh) settled.set(record, 'created')

  for (const draft of drafts) {
    const here = existing.get(draft.record.slug)
    if (here) settled.set(draft.record, await update(tx, here, draft, now, setAtDesk.has(here.id)))
  }
  return records.map((record) => settled.get(record) ?? 'unchanged')
}

const existingFields = {
  id: true,
  slug: true,
  status: true,
  recordHash: true,
  title: true,
  summary: true,
  body: true,
  bodyFormat: true,
  bodyTrust: true,
  markdown: true,
  lang: true,
  version: true,
  contentHash: true,
  publishedAt: true,
  embargoUntil: true,
  updatedAt: true,
  liveFrom: true,
  liveUntil: true,
  canonicalSource: true,
  license: true,
  rights: true,
  sentiment: true,
  genre: true,
  importance: true,
  summaryModel: true,
  bodyModel: true,
  sourceId: true,
  source: { select: { rights: true } },
  storyId: true,
  translationOf: true,
  original: { select: { uid: true, slug: true, canonicalSource: true } },
  topics: { orderBy: { position: 'asc' }, select: { topicId: true } },
  entities: { orderBy: { position: 'asc' }, select: { entityId: true } },
  bylines: { orderBy: { position: 'asc' }, select: { authorId: true } },
  corrections: { orderBy: { id: 'asc' }, select: { text: true, publishedAt: true } },
} satisfies Prisma.ArticleSelect

type Existing = Prisma.ArticleGetPayload<{ select: typeof existingFields }>

/** The articles at these slugs, also at slugs that they had before; nobody else changes them until this transaction ends. */
async function findExisting(tx: Tx, slugs: string[]): Promise<Map<string, Existing>> {
  const former = await tx.formerSlug.findMany({
    where: { section: 'news', slug: { in: slugs } },
    select: { slug: true, articleId: true },
  })
  const formerIds = former.flatMap(({ articleId }) => (articleId ? [articleId] : []))
  await tx.$queryRaw`
    SELECT FROM "Article" WHERE slug = ANY (${slugs}) OR id = ANY (${formerIds}) ORDER BY id FOR UPDATE`
  const rows = await tx.article.findMany({
    relationLoadStrategy: 'join',
    where: { OR: [{ slug: { in: slugs } }, { id: { in: formerIds } }] },
    select: existingFields,
  })
  const found = new Map<string, Existing>()
  for (const { slug, articleId } of former) {
    const row = rows.find(({ id }) => id === articleId)
    if (row) found.set(slug, row)
  }
  for (const row of rows) found.set(row.slug, row)
  return found
}

type Draft = {
  record: ArticleRecord
  recordHash: string | null
  fields: ReturnType<typeof articleFields>
  topicIds: number[]
  entities: { entityId: number; salience: number | null }[]
  authorIds: number[]
}

/** Turns names into ids, for all records at once. */
async function resolve(tx: Tx, records: ArticleRecord[]): Promise<Omit<Draft, 'recordHash'>[]> {
  const topics = await resolveTopics(
    tx,
    records.flatMap((record) =>
      record.topics.map((text) => {
        const known = record.labels?.topics.find(({ slug, name }) => slug === text || name === text)
        return { text, slug: known?.slug, name: known?.name, description: known?.description ?? undefined }
      }),
    ),
  )
  const entities = await resolveEntities(
    tx,
    records.flatMap((record) =>
      record.entities.map((text) => {
        const known = record.labels?.entities.find(({ name }) => name === text)
        return {
          text,
          slug: known?.slug,
          kind: known?.kind.toUpperCase() as EntityKind | undefined,
          description: known?.description ?? undefined,
          sameAs: known?.same_as ?? undefined,
          aliases: known?.aliases ?? undefined,
        }
      }),
    ),
  )
  const authors = await resolveAuthors(
    tx,
    records
      .flatMap((record) => record.authors ?? [])
      .map(({ name, url, kind, description }) => ({
        name,
        url: url ?? null,
        ...(kind ? { kind: kind.toUpperCase() as AuthorKind } : {}),
        ...(description ? { bio: description } : {}),
      })),
  )
  const sources = await resolveSources(tx, records)
  const stories = await resolveStories(
    tx,
    records.flatMap(({ story }) =>
      story ? [{ ...story, summary: story.summary ?? undefined, formerSlugs: story.former_slugs ?? [] }] : [],
    ),
  )
  return records.map((record) => ({
    record,
    fields: articleFields(
      record,
      sources.get(record) ?? null,
      // A record without the field says nothing of a story; `null` says that there is none.
      record.story ? stories.get(record.story.slug) : record.story,
    ),
    topicIds: ids(primaryFirst(record).map((text) => topics.get(text))),
    entities: ids(record.entities.map((text) => entities.get(text))).map((entityId) => {
      const name = record.entities.find((text) => entities.get(text) === entityId)
      return { entityId, salience: record.labels?.entities.find((label) => label.name === name)?.salience ?? null }
    }),
    authorIds: ids((record.authors ?? []).map(({ name }) => authors.get(name))),
  }))
}

function ids(found: (number | undefined)[]): number[] {
  return [...new Set(found.filter((id) => id !== undefined))]
}

function primaryFirst({ topics, primary_topic: primary }: ArticleRecord): string[] {
  return primary && topics.includes(primary) ? [primary, ...topics.filter((topic) => topic !== primary)] : topics
}

function articleFields(record: ArticleRecord, sourceId: number | null, storyId: number | null | undefined) {
  const ours = (url: string | null | undefined) => !url || url.startsWith(`${env().SITE_URL}/`)
  const origin = record.origin_url ?? record.url
  return {
    title: record.title,
    summary: record.summary,
    body: record.body_md,
    lang: record.lang,
    contentHash: contentHash({ title: record.title, summary: record.summary, markdown: record.body_md }),
    publishedAt: record.published_at,
    updatedAt: record.updated_at,
    canonicalSource: ours(record.canonical_source) ? null : (record.canonical_source ?? null),
    ...(ours(origin) ? {} : { originUrl: origin }),
    license: record.license ?? null,
    ...(record.rights ? { rights: record.rights.shown.toUpperCase() as Rights } : {}),
    sentiment: (record.sentiment?.toUpperCase() ?? null) as Sentiment | null,
    genre: (record.genre?.toUpperCase() ?? 'NEWS') as Genre,
    importance: record.importance ?? 0,
    summaryModel: record.summary_model || null,
    bodyModel: record.body_model || null,
    sourceId,
    storyId,
    ...(record.live === undefined
      ? {}
      : { liveFrom: record.live?.from ?? null, liveUntil: record.live?.until ?? null }),
    translationOf: record.translation_of === undefined ? undefined : record.translation_of || null,
  }
}

/** The source that a record names, else the site that its canonical address is on. */
async function resolveSources(tx: Tx, records: ArticleRecord[]): Promise<Map<ArticleRecord, number>> {
  const wanted = new Map(
    records.flatMap((record) => {
      const source = sourceOf(record)
      return source ? [[record, source]] : []
    }),
  )
  const bySlug = new Map([...wanted.values()].map((source) => [source.slug, source]))
  await tx.source.createMany({ data: [...bySlug.values()], skipDuplicates: true })
  const rows = await tx.source.findMany({
    where: { slug: { in: [...bySlug.keys()] } },
    select: { id: true, slug: true },
  })
  const bySlugId = new Map(rows.map(({ id, slug }) => [slug, id]))
  return new Map([...wanted].map(([record, { slug }]) => [record, bySlugId.get(slug) ?? 0]))
}

function sourceOf({ source, canonical_source: url }: ArticleRecord) {
  if (source) {
    const kind = (source.kind ?? 'news-org').toUpperCase().replace('-', '_') as SourceKind
    return {
      slug: isSlug(source.slug) ? source.slug : slugify(source.slug),
      name: source.name,
      kind,
      homepage: source.homepage ?? null,
      description: source.description ?? '',
      rights: (source.rights?.shown?.toUpperCase() ?? null) as Rights | null,
      search: source.rights?.search ?? null,
      aiInput: source.rights?.ai_input ?? null,
      aiTrain: source.rights?.ai_train ?? null,
    }
  }
  if (!url || url.startsWith(`${env().SITE_URL}/`)) return null
  const { hostname, origin } = new URL(url)
  const name = hostname.replace(/^www\./, '')
  return { slug: slugify(name), name, kind: 'NEWS_ORG' as const, homepage: origin }
}

async function createAll(tx: Tx, drafts: Draft[], now: Date): Promise<void> {
  if (drafts.length === 0) return
  const uids = await freeUids(
    tx,
    drafts.map(({ record }) => record),
  )
  await insertMany(
    tx,
    'Article',
    drafts.map(({ record, recordHash, fields }) => ({
      originUrl: null,
      rights: 'FULL' as const,
      ...fields,
      storyId: fields.storyId ?? null,
      translationOf: fields.translationOf ?? null,
      liveFrom: fields.liveFrom ?? null,
      liveUntil: fields.liveUntil ?? null,
      uid: uids.get(record) ?? randomUUID(),
      slug: record.slug,
      status: record.published_at > now ? 'SCHEDULED' : 'PUBLISHED',
      version: Math.max(1, ...(record.history ?? []).map(({ version }) => version)),
      versionNote: record.history?.at(-1)?.note ?? null,
      recordHash,
    })),
  )
  const rows = await tx.article.findMany({
    where: { slug: { in: drafts.map(({ record }) => record.slug) } },
    select: { id: true, slug: true, status: true },
  })
  const idOf = new Map(rows.map(({ id, slug }) => [slug, id]))
  const placed = drafts.map((draft) => ({ ...draft, articleId: idOf.get(draft.record.slug) ?? 0 }))
  await createLabels(tx, placed)
  await keepFormerSlugs(tx, placed)
  await tx.correction.createMany({ data: placed.flatMap(({ articleId, record }) => corrections(articleId, record)) })
  await tx.revision.createMany({ data: placed.flatMap(({ articleId, record }) => formerVersions(articleId, record)) })
  await linkTranslations(
    tx,
    rows.map(({ id }) => id),
  )
  const touched = rows
    .filter(({ status }) => status === 'PUBLISHED')
    .map(({ id }) => ({ articleId: id, kind: 'PUBLISHED' as const }))
  await recordChanges(tx, touched)
}

/** What identifies a record elsewhere identifies it here, unless it does another article already. */
async function freeUids(tx: Tx, records: ArticleRecord[]): Promise<Map<ArticleRecord, string>> {
  const wanted = new Map(records.flatMap((record) => (record.uid ? [[record.uid, record]] : [])))
  const taken = await tx.article.findMany({ where: { uid: { in: [...wanted.keys()] } }, select: { uid: true } })
  for (const { uid } of taken) wanted.delete(uid)
  return new Map([...wanted].map(([uid, record]) => [record, uid]))
}

async function createLabels(tx: Tx, placed: (Draft & { articleId: number })[]): Promise<void> {
  await insertMany(
    tx,
    'ArticleTopic',
    placed.flatMap(({ articleId, topicIds }) =>
      topicIds.map((topicId, position) => ({ articleId, topicId, position })),
    ),
  )
  await insertMany(
    tx,
    'ArticleEntity',
    placed.flatMap(({ articleId, entities }) =>
      entities.map((entity, position) => ({ articleId, position, ...entity })),
    ),
  )
  await insertMany(
    tx,
    'Byline',
    placed.flatMap(({ articleId, authorIds }) =>
      authorIds.map((authorId, position) => ({ articleId, authorId, position })),
    ),
  )
}

/** The addresses that an article had where it comes from, as far as nothing else stands, or stood, at them here. */
async function keepFormerSlugs(tx: Tx, placed: { articleId: number; record: ArticleRecord }[]): Promise<void> {
  const former = placed.flatMap(({ articleId, record }) =>
    (record.former_slugs ?? []).filter(isSlug).map((slug) => ({ section: 'news', slug, articleId })),
  )
  const taken = await tx.article.findMany({
    where: { slug: { in: former.map(({ slug }) => slug) } },
    select: { slug: true },
  })
  await tx.formerSlug.createMany({
    data: former.filter(({ slug }) => !taken.some((article) => article.slug === slug)),
    skipDuplicates: true,
  })
}

/** In the order of their making: a record has the newest first. */
function corrections(articleId: number, record: ArticleRecord) {
  return (record.corrections ?? [])
    .toReversed()
    .map(({ text, published_at: publishedAt }) => ({ articleId, text, publishedAt }))
}

function formerVersions(articleId: number, { history = [] }: ArticleRecord) {
  return (history ?? []).flatMap(
    ({ version, updated_at: createdAt, content_hash, note, title, summary, body_md: body }) =>
      typeof title === 'string' && typeof body === 'string'
        ? [
            {
              articleId,
              version,
              createdAt,
              contentHash: content_hash,
              note: note ?? null,
              title,
              summary: summary ?? '',
              body,
              bodyFormat: 'MARKDOWN' as const,
            },
          ]
        : [],
  )
}

async function update(tx: Tx, here: Existing, draft: Draft, now: Date, isSetAtDesk: boolean): Promise<ImportOutcome> {
  const { record, recordHash, fields } = draft
  if (isSame(here, draft)) return 'unchanged'

  const before = await tracesOf(tx, [here.id])
  const textChanged = !saysText(here, draft)
  if (textChanged) await keepRevision(tx, here.id)
  const { body, rights = here.rights, ...others } = fields
  const appearance = appearanceOf(here, isSetAtDesk, record.published_at, now)
  await tx.article.update({
    where: { id: here.id },
    data: {
      ...others,
      rights: saysRights(here, record) ? here.rights : rights,
      ...(textChanged
        ? {
            body,
            bodyFormat: 'MARKDOWN',
            bodyTrust: 'UNTRUSTED',
            markdown: null,
            version: here.version + 1,
            versionNote: null,
          }
        : {}),
      ...appearance,
      updatedAt: textChanged && record.updated_at <= here.updatedAt ? now : record.updated_at,
      recordHash,
    },
  })
  await tx.articleTopic.deleteMany({ where: { articleId: here.id } })
  await tx.articleEntity.deleteMany({ where: { articleId: here.id } })
  await tx.byline.deleteMany({ where: { articleId: here.id } })
  await createLabels(tx, [{ ...draft, articleId: here.id }])
  if (record.corrections && !sayTheSame(here.corrections, corrections(here.id, record))) {
    await tx.correction.deleteMany({ where: { articleId: here.id } })
    await tx.correction.createMany({ data: corrections(here.id, record) })
  }
  await linkTranslations(tx, [here.id])
  const corrected = (record.corrections?.length ?? 0) > here.corrections.length
  const edited = corrected ? 'CORRECTED' : textChanged ? 'UPDATED' : 'RELABELLED'
  const [was, is] = [here.status === 'PUBLISHED', appearance.status === 'PUBLISHED']
  const kind = was ? edited : 'PUBLISHED'
  if (was || is) await recordChanges(tx, [{ articleId: here.id, kind }], before)
  return 'updated'
}

/** Whether the record says what is here already; a field that it does not have says nothing. */
function isSame(here: Existing, draft: Draft): boolean {
  const { record, fields, topicIds, entities, authorIds } = draft
  const state = (value: unknown) => JSON.stringify(value)
  return (
    saysText(here, draft) &&
    here.lang === fields.lang &&
    here.publishedAt?.getTime() === fields.publishedAt.getTime() &&
    here.canonicalSource === fields.canonicalSource &&
    record.updated_at.getTime() === here.updatedAt.getTime() &&
    (record.license === undefined || here.license === fields.license) &&
    saysRights(here, record) &&
    (record.sentiment === undefined || here.sentiment === fields.sentiment) &&
    (record.genre === undefined || here.genre === fields.genre) &&
    (record.importance === undefined || here.importance === fields.importance) &&
    (record.summary_model === undefined || here.summaryModel === fields.summaryModel) &&
    (record.body_model === undefined || here.bodyModel === fields.bodyModel) &&
    (record.source === undefined || here.sourceId === fields.sourceId) &&
    (record.story === undefined || here.storyId === fields.storyId) &&
    saysTranslation(here, fields.translationOf) &&
    (record.live === undefined ||
      state([here.liveFrom, here.liveUntil]) === state([fields.liveFrom, fields.liveUntil])) &&
    state(here.topics.map(({ topicId }) => topicId)) === state(topicIds) &&
    state(here.entities.map(({ entityId }) => entityId)) === state(entities.map(({ entityId }) => entityId)) &&
    (!record.authors || state(here.bylines.map(({ authorId }) => authorId)) === state(authorIds)) &&
    (!record.corrections || sayTheSame(here.corrections, corrections(here.id, record)))
  )
}

/** Whether the article is a translation of what the record says, by whatever name. */
function saysTranslation({ translationOf, original }: Existing, name: string | null | undefined): boolean {
  if (name === undefined || name === translationOf) return true
  return Boolean(name && original && [original.uid, original.slug, original.canonicalSource].includes(name))
}

/** Whether as much is shown here as the record says. */
function saysRights(here: Existing, { rights }: ArticleRecord): boolean {
  return !rights || rights.shown.toUpperCase() === shownOf(here.rights, here.source)
}

/** Whether the record has the text that is here; one that only has an excerpt has it when that is the excerpt of it. */
function saysText(here: Existing, { record, fields }: Draft): boolean {
  const shown = (record.rights?.shown.toUpperCase() ?? 'FULL') as Rights
  return [here.contentHash, shownText(here, shown).contentHash].includes(fields.contentHash)
}

type Notice = { text: string; publishedAt: Date }

function sayTheSame(some: Notice[], others: Notice[]): boolean {
  const [one, other] = [some, others].map((notices) =>
    notices
      .map(({ text, publishedAt }) => JSON.stringify([publishedAt, text]))
      .sort()
      .join(),
  )
  return one === other
}

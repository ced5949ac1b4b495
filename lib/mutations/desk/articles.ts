import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import type { Genre } from '../../db/generated/enums.ts'
import { transaction } from '../../db/transaction.ts'
import { contentHash } from '../../hash.ts'
import { rowsOf } from '../../queries/desk/manuscript.ts'
import { failed, ok, type Result } from '../../result.ts'
import { slugify } from '../../slug.ts'
import { rowOf } from '../../text/names.ts'
import { recordChanges, tracesOf } from '../changes.ts'
import { freeSlug } from '../free-slug.ts'
import { resolveAuthors, resolveEntities, takeTurn } from '../labels.ts'
import { type DeletedPicture, holdNamedPictures } from '../named-pictures.ts'
import { keepRevision } from '../revisions.ts'
import { linkTranslations } from '../translations.ts'
import { briefDifferences, recordDeed } from './audit.ts'
import { type Conflict, findConflict, hold } from './held.ts'
import { nameTopics, Unknown, type UnknownTopics } from './named-topics.ts'

/** A body with what the compiler made of it; one that came from elsewhere and that nobody has changed is not an editor's. */
export type SetText = {
  body: string
  foreign?: boolean
  markdown: string
  rendering: { compiler: string; html: string; text: string; words: number }
}

/** What somebody typed. Topics, entities and authors are named; unknown ones are made, a topic only by who may edit them. */
export type Typed = {
  title: string
  summary: string
  lang: string
  genre: Genre
  topics: string[]
  entities: string[]
  authors: string[]
  text: SetText
  /** Why there is this version. */
  note?: string
}

type Names = Pick<Typed, 'topics' | 'entities' | 'authors'>

/** What is said of a text that was written: topics that were made for it. */
type Written<Place> = Place & { newTopics: string[] }

const begunFields = { id: true, slug: true, contentHash: true, createdById: true } as const

/**
 * Begins an article, as a draft of the actor's.
 * @param uid of the form that was sent: the same text sent twice by it begins one article
 */
export async function createArticle(
  actor: Actor,
  typed: Typed,
  uid?: string,
): Promise<Result<Written<{ id: number; slug: string }>, 'forbidden' | DeletedPicture | UnknownTopics>> {
  if (!may(actor, 'article.create')) return failed('forbidden')
  return transaction(async (tx): ReturnType<typeof createArticle> => {
    const at = await takeTurn(tx)
    const { title, summary, lang, genre, text } = typed
    const hash = contentHash({ title, summary, markdown: text.markdown })
    const known = uid ? await tx.article.findUnique({ where: { uid }, select: begunFields }) : null
    if (known?.createdById === actor.id && known.contentHash === hash)
      return ok({ id: known.id, slug: known.slug, newTopics: [] })
    const pictures = await holdNamedPictures(tx, text.body)
    if (!pictures.ok) return pictures
    const slug = await freeSlug(slugify(title), (slugs) => takenSlugs(tx, slugs))
    const { id } = await tx.article.create({
      data: {
        slug,
        title,
        summary,
        lang,
        genre,
        body: text.body,
        ...kindOf(text),
        ...(uid && !known ? { uid } : {}),
        updatedAt: at,
        contentHash: hash,
        createdBy: { connect: { id: actor.id } },
        rendering: { create: { ...text.rendering, contentHash: hash } },
      },
      select: { id: true },
    })
    const newTopics = await label(tx, actor, id, typed)
    await linkTranslations(tx, [id])
    await recordDeed(tx, actor, 'article.create', { kind: 'article', id, label: title })
    return ok({ id, slug, newTopics })
  }).catch(Unknown.answer)
}

/**
 * Saves an article that was opened at `version`; what stood there before is kept as a revision.
 * @param seen the names that it had when it was read: those that nobody touched stay as they are by now, with what else is
 *   known of them, such as how much an article is about one
 * @returns what somebody else has saved since, and then nothing is written
 */
export async function saveArticle(
  actor: Actor,
  id: number,
  version: number,
  typed: Typed,
  seen?: Names,
): Promise<
  Result<Written<{ version: number }>, 'absent' | 'forbidden' | { conflict: Conflict } | DeletedPicture | UnknownTopics>
> {
  return transaction(async (tx): ReturnType<typeof saveArticle> => {
    const at = await takeTurn(tx)
    const pictures = await holdNamedPictures(tx, typed.text.body)
    const held = await hold(tx, actor, 'article.edit', id)
    if (!held.ok) return held
    if (held.value.version !== version) return failed({ conflict: await findConflict(tx, id) })
    if (!pictures.ok) return pictures

    const { title, summary, lang, genre, text, note } = typed
    const isPublic = held.value.status === 'PUBLISHED'
    const before = isPublic ? await tracesOf(tx, [id]) : undefined
    const former = await keepRevision(tx, id)
    const hash = contentHash({ title, summary, markdown: text.markdown })
    await tx.article.update({
      where: { id },
      data: {
        title,
        summary,
        lang,
        genre,
        body: text.body,
        ...kindOf(text),
        version: version + 1,
        versionNote: note || null,
        editedById: actor.id,
        updatedAt: at,
        contentHash: hash,
      },
    })
    const rendering = { ...text.rendering, failure: null, contentHash: hash }
    await tx.rendering.upsert({ where: { articleId: id }, create: { articleId: id, ...rendering }, update: rendering })
    const newTopics = await label(tx, actor, id, changedNames(seen ?? former, typed))
    if (isPublic) await recordChanges(tx, [{ articleId: id, kind: 'UPDATED' }], before)
    await recordDeed(
      tx,
      actor,
      'article.edit',
      { kind: 'article', id, label: title },
      briefDifferences(comparable(former), comparable({ ...typed, body: text.body })),
    )
    return ok({ version: version + 1, newTopics })
  }).catch(Unknown.answer)
}

function comparable({ title, summary, body, note, ...labels }: Omit<Typed, 'text'> & { body: string }) {
  const { lang, genre, topics, entities, authors } = labels
  return { title, summary, body, ...rowsOf({ lang, genre, topics, entities, authors }), note: note || null }
}

function changedNames(former: Names, { topics, entities, authors }: Names): Partial<Names> {
  const isSame = (name: keyof Names, now: string[]) => rowOf(former[name]) === rowOf(now)
  return {
    ...(isSame('topics', topics) ? {} : { topics }),
    ...(isSame('entities', entities) ? {} : { entities }),
    ...(isSame('authors', authors) ? {} : { authors }),
  }
}

function kindOf({ foreign, markdown }: SetText) {
  return foreign
    ? ({ markdown: null, bodyFormat: 'MARKDOWN', bodyTrust: 'UNTRUSTED' } as const)
    : ({ markdown, bodyFormat: 'MDX', bodyTrust: 'EDITOR' } as const)
}

/** Puts an article under its topics, entities and authors, in their order. @returns the topics that were made for it */
async function label(
  tx: Tx,
  actor: Actor,
  articleId: number,
  { topics, entities, authors }: Partial<Names>,
): Promise<string[]> {
  const named = topics && (await nameTopics(tx, actor, topics))
  if (named) {
    const ids = inOrder(topics, named.ids)
    await tx.articleTopic.deleteMany({ where: { articleId } })
    await tx.articleTopic.createMany({ data: ids.map((topicId, position) => ({ articleId, topicId, position })) })
  }
  if (entities) {
    const ids = inOrder(
      entities,
      await resolveEntities(
        tx,
        entities.map((text) => ({ text })),
      ),
    )
    await tx.articleEntity.deleteMany({ where: { articleId } })
    await tx.articleEntity.createMany({ data: ids.map((entityId, position) => ({ articleId, entityId, position })) })
  }
  if (authors) {
    const found = await resolveAuthors(
      tx,
      authors.map((name) => ({ name })),
    )
    const ids = [...new Set(found.values())]
    await tx.byline.deleteMany({ where: { articleId } })
    await tx.byline.createMany({ data: ids.map((authorId, position) => ({ articleId, authorId, position })) })
  }
  return named?.made ?? []
}

function inOrder(names: string[], ids: Map<string, number>): number[] {
  return [...new Set(names.flatMap((name) => ids.get(name) ?? []))]
}

async function takenSlugs(tx: Tx, slugs: string[]): Promise<{ slug: string }[]> {
  const [articles, former] = [
    await tx.article.findMany({ where: { slug: { in: slugs } }, select: { slug: true } }),
    await tx.formerSlug.findMany({ where: { section: 'news', slug: { in: slugs } }, select: { slug: true } }),
  ]
  return [...articles, ...former]
}

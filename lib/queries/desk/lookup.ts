import { type Action, type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { ArticleStatus } from '../../db/generated/enums.ts'
import { deskWords } from '../../messages/desk/words.ts'
import { storable } from '../../text/storable.ts'
import { adminPaths, paths } from '../../urls.ts'
import { listNamed } from '../search/named.ts'
import { published } from '../visibility.ts'
import { nameable, readable } from './articles.ts'
import { headlineHolds, holds, isInIndex } from './headline.ts'
import { type Labelled, searchLabels } from './labels.ts'
import { placesFor } from './places.ts'
import { listViews } from './views.ts'

export type Found = { name: string; kind: string; path: string }

const least = 2 // letters

/** Topics, entities and public articles whose name begins with the query or, for a headline, holds it. */
export async function lookUp(query: string): Promise<Found[]> {
  const asked = storable(query).trim().slice(0, 100)
  if (asked.length < least) return []
  const [named, articles] = await Promise.all([listNamed(asked), listTitled(asked)])
  return [
    ...named.map(({ name, kind, path }) => ({ name, kind, path })),
    ...articles.map(({ title, slug }) => ({ name: title, kind: 'article', path: paths.article(slug) })),
  ]
}

function listTitled(phrase: string) {
  const named = headlineHolds([phrase])
  if (!named) return []
  return db.article.findMany({
    where: { AND: [published(), named] },
    select: { slug: true, title: true },
    orderBy: [{ listedAt: 'desc' }, { id: 'desc' }],
    take: 5,
  })
}

/** What is done where one stands, and has no address. */
export type Here = 'signOut' | 'day' | 'night' | 'system'

/** Where one can go from anywhere at the desk, or what can be done there; `detail` says what it is. */
export type Target = { name: string; detail: string } & ({ path: string } | { here: Here })

const most = 6 // of a kind

/** Rooms of the desk, deeds, and records that somebody may see, by what they type; with nothing typed, rooms and deeds. */
export async function goTo(actor: Actor, query: string): Promise<Target[]> {
  const asked = storable(query).trim().slice(0, 100)
  const known = [...roomsFor(actor), ...deedsFor(actor)].filter(({ name }) => isNamed(name, asked))
  if (asked.length < least) return known
  const records = await Promise.all([
    findViews(actor, asked),
    findArticles(actor, asked),
    findLabels(actor, 'topic', asked),
    findLabels(actor, 'entity', asked),
    findLabels(actor, 'author', asked),
    findPeople(actor, asked),
  ])
  return [...known, ...records.flat()]
}

function roomsFor(actor: Actor): Target[] {
  const t = deskWords()
  const own = { name: t('desk.account'), detail: t('go.place'), path: adminPaths.account() }
  const rooms = placesFor(actor).map(({ name, path }) => ({ name: t(`desk.${name}`), detail: t('go.place'), path }))
  return [...rooms, own, { name: t('desk.paper'), detail: t('go.place'), path: paths.front() }]
}

function deedsFor(actor: Actor): Target[] {
  const t = deskWords()
  const withAddress: [needs: Action, name: string, path: string][] = [
    ['article.create', t('articles.new'), adminPaths.newArticle()],
    ['topic.edit', t('topics.new'), adminPaths.newTopic()],
    ['entity.edit', t('entities.new'), adminPaths.newEntity()],
    ['author.edit', t('authors.new'), adminPaths.newAuthor()],
    ['user.manage', t('people.inviteTitle'), adminPaths.people()],
  ]
  const here = ['signOut', 'day', 'night', 'system'] as const satisfies Here[]
  return [
    ...withAddress
      .filter(([needs]) => may(actor, needs))
      .map(([, name, path]) => ({ name, detail: t('go.deed'), path })),
    ...here.map((deed) => ({ name: t(`go.${deed}`), detail: t('go.deed'), here: deed })),
  ]
}

/** Whether every word that was typed begins a word of the name. */
function isNamed(name: string, typed: string): boolean {
  const words = name.toLowerCase().split(/\s+/)
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((begun) => words.some((word) => word.startsWith(begun)))
}

async function findViews(actor: Actor, asked: string): Promise<Target[]> {
  const views = await listViews(actor)
  return views
    .filter(({ name, isRemoved }) => !isRemoved && name.toLowerCase().includes(asked.toLowerCase()))
    .slice(0, most)
    .map(({ name, filters }) => ({ name, detail: deskWords()('go.view'), path: adminPaths.articles(filters) }))
}

async function findArticles(actor: Actor, asked: string): Promise<Target[]> {
  const articles = await listByName(asked, readable(actor))
  return articles.map(({ id, title, status }) => ({
    name: title,
    detail: stateOf(status),
    path: adminPaths.article(id),
  }))
}

/** What `article` may belong to: other articles, with the address that they have or will have in the paper, and `stories`. */
export async function findNameable(
  actor: Actor,
  query: string,
  { stories, article }: { stories: boolean; article: number },
): Promise<Target[]> {
  const asked = storable(query).trim().slice(0, 200)
  if (asked.length <= least) return []
  const [told, articles] = await Promise.all([
    stories ? listStories(asked) : [],
    listByName(asked, { AND: [nameable(actor), { NOT: { id: article } }] }),
  ])
  return [
    ...told.map(({ slug, title }) => ({ name: title, detail: deskWords()('go.story'), path: paths.story(slug) })),
    ...articles.map(({ slug, title, status }) => ({ name: title, detail: stateOf(status), path: paths.article(slug) })),
  ]
}

/** What a topic, an entity or an author may be merged into, with its address in the paper. */
export async function findMergeable(actor: Actor, of: Labelled, query: string, except: number): Promise<Target[]> {
  const asked = storable(query).trim().slice(0, 200)
  if (!may(actor, `${of}.edit`) || asked.length < least) return []
  const lines = await searchLabels(of, asked)
  return lines
    .filter(({ id }) => id !== except)
    .slice(0, most)
    .map(({ slug, name, articleCount }) => ({
      name,
      detail: deskWords()('labels.articles', { count: articleCount }),
      path: paths[of](slug),
    }))
}

function stateOf(status: ArticleStatus): string {
  const t = deskWords()
  return t('go.article', { status: t(`status.${status}`) })
}

/** By words of the headline, or a part of the address; also when the whole address was pasted. */
function listByName(asked: string, which: Prisma.ArticleWhereInput) {
  const slug = asked.replace(/^.*\/news\//, '').replace(/\s+/g, '-')
  const names = [headlineHolds(asked.split(/\s+/)), isInIndex(slug) ? { slug: holds(slug) } : null].filter(
    (name) => name !== null,
  )
  if (names.length === 0) return []
  return db.article.findMany({
    where: { AND: [which, { OR: names }] },
    select: { id: true, slug: true, title: true, status: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
}

function listStories(asked: string) {
  const words = asked.split(/\s+/).map((word) => ({ title: holds(word) }))
  const slug = asked.replace(/^.*\/stories\//, '').replace(/\s+/g, '-')
  return db.story.findMany({
    where: { OR: [{ AND: words }, { slug: holds(slug) }] },
    select: { slug: true, title: true },
    orderBy: [{ listedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: most,
  })
}

/** To where they are edited, for who may; for others to their pages in the paper. */
async function findLabels(actor: Actor, of: Labelled, asked: string): Promise<Target[]> {
  const canEdit = may(actor, `${of}.edit`)
  const lines = await searchLabels(of, asked)
  return lines
    .filter(({ articleCount }) => canEdit || articleCount > 0)
    .slice(0, most)
    .map(({ id, slug, name }) => ({
      name,
      detail: deskWords()(`go.${of}`),
      path: canEdit ? adminPaths[of](id) : paths[of](slug),
    }))
}

async function findPeople(actor: Actor, asked: string): Promise<Target[]> {
  if (!may(actor, 'user.manage')) return []
  const people = await db.user.findMany({
    where: { OR: [{ name: holds(asked) }, { email: holds(asked) }] },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return people.map(({ id, name, role }) => ({
    name,
    detail: deskWords()(`role.${role}`),
    path: adminPaths.person(id),
  }))
}

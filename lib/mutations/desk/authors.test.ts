import { isDeepStrictEqual } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { collect } from '../../press/print.ts'
import { findArticle, newestArticles } from '../../queries/articles.ts'
import { findDeskAuthor, listDeskAuthors } from '../../queries/desk/authors.ts'
import { listLookalikes, listRemovedLabels } from '../../queries/desk/labels.ts'
import { listFeeds } from '../../queries/feed-list.ts'
import { findFeed } from '../../queries/feeds.ts'
import { findMoved } from '../../queries/found.ts'
import { findAuthorListing } from '../../queries/listings.ts'
import { listPlaces } from '../../queries/sitemaps/places.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { type AuthorText, createAuthor, editAuthor, mergeAuthor } from './authors.ts'
import { putBackLabel, removeLabel } from './removed-labels.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const no = (error: unknown) => ({ ok: false, error })
const author = (slug: string) => db.author.findUniqueOrThrow({ where: { slug } })
const lastDeed = () => db.audit.findFirstOrThrow({ orderBy: { id: 'desc' } })
const lastChange = () => db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })
const text = (fields: Partial<AuthorText> = {}): AuthorText => ({
  name: 'Ada Quill',
  slug: 'ada-quill',
  description: '',
  aliases: [],
  kind: 'PERSON',
  url: null,
  ...fields,
})
const bylineOf = async (slug: string) => {
  const found = await findArticle(slug)
  return found?.state === 'here' ? found.value.authors.map(({ name }) => name) : null
}

test('an author is called, placed and described otherwise, and the log says from what to what', async () => {
  await publish({ slug: 'one', authors: ['Ada Quill'] })
  const { id } = await author('ada-quill')
  const said = { name: 'Ada Press', slug: 'ada-press', description: 'Writes of presses.', url: 'https://ada.example/' }
  expect(await editAuthor(editor, id, text(said))).toEqual({ ok: true, value: { slug: 'ada-press' } })
  expect(await bylineOf('one')).toEqual(['Ada Press'])
  expect(await findMoved('authors', 'ada-quill')).toEqual({ state: 'moved', location: '/authors/ada-press' })
  expect(await lastDeed()).toMatchObject({ action: 'author.edit', subject: `author:${id}`, label: 'Ada Press' })
  expect((await lastDeed()).changes).toEqual(
    expect.arrayContaining([
      { field: 'name', from: 'Ada Quill', to: 'Ada Press' },
      { field: 'slug', from: 'ada-quill', to: 'ada-press' },
      { field: 'description', from: '', to: 'Writes of presses.' },
      { field: 'url', from: null, to: 'https://ada.example/' },
    ]),
  )
  const places = ['ada-quill', 'ada-press'].map((slug) => `address:authors/${slug}`)
  expect((await lastChange()).tags).toEqual(
    expect.arrayContaining([`author:${id}`, `author-name:${id}`, 'authors', ...places]),
  )
  const deeds = await db.audit.count()
  expect((await editAuthor(editor, id, text(said))).ok).toBe(true)
  expect(await db.audit.count()).toBe(deeds)
})

test('whatever names an author has read what an edit and a merge touch', async () => {
  await publish(...['one', 'two', 'three'].map((slug) => ({ slug, authors: ['Ada Quill'] })))
  await publish({ slug: 'four', authors: ['Jo'] })
  const queries: Record<string, () => Promise<unknown>> = {
    article: () => findArticle('one'),
    'all texts': () => Array.fromAsync(newestArticles()),
    ...Object.fromEntries(
      ['ada-quill', 'ada-press', 'jo'].flatMap((slug) => [
        [`page of ${slug}`, () => findAuthorListing(slug, null)],
        [`feed of ${slug}`, () => findFeed(['authors', slug], {})],
      ]),
    ),
    'feed of the paper': () => findFeed([], {}),
    feeds: listFeeds,
    sitemap: () => listPlaces({ section: 'authors', number: 0 }),
  }
  const readAll = async () => {
    const all = Object.entries(queries).map(async ([name, query]) => [name, await collect(query)] as const)
    return new Map(await Promise.all(all))
  }
  const { id } = await author('ada-quill')
  const edit = () => editAuthor(editor, id, text({ name: 'Ada Press', slug: 'ada-press', description: 'Writes.' }))
  const merge = () => mergeAuthor(editor, { slug: 'ada-press', into: 'jo', typed: 'Jo' })
  for (const [deed, unmoved] of [
    [edit, ['page of jo', 'feed of jo']],
    [merge, []],
  ] as const) {
    const before = await readAll()
    expect((await deed()).ok).toBe(true)
    const { tags } = await lastChange()
    const moved = [...(await readAll())].filter(
      ([name, { result }]) => !isDeepStrictEqual(result, before.get(name)?.result),
    )
    expect(moved.map(([name]) => name)).toEqual(
      Object.keys(queries).filter((name) => !unmoved.some((one) => one === name)),
    )
    for (const [name] of moved)
      expect(
        tags.filter((tag) => before.get(name)?.print.tags.has(tag)),
        name,
      ).not.toEqual([])
  }
})

test('bylines of former times lead to who was renamed', async () => {
  await publish({ slug: 'one', authors: ['Ada Quill'] })
  const { id } = await author('ada-quill')
  await editAuthor(editor, id, text({ name: 'Ada Press', slug: 'ada-press', aliases: ['A. Q.'] }))
  await publish({ slug: 'two', authors: ['ADA QUILL'] }, { slug: 'three', authors: ['a. q.'] })
  await publish({ slug: 'four', authors: ['Ada Press'] })
  expect(await author('ada-press')).toMatchObject({ id, articleCount: 4 })
  expect(await db.author.count()).toBe(1)
})

test('what one of two changed stays, and what both changed is shown to the second', async () => {
  await publish({ authors: ['Ada Quill'] })
  const { id } = await author('ada-quill')
  const opened = text()
  await editAuthor(editor, id, { ...opened, description: 'Theirs.', kind: 'ORGANISATION' }, opened)
  expect((await editAuthor(editor, id, { ...opened, url: 'https://ada.example/' }, opened)).ok).toBe(true)
  expect(await author('ada-quill')).toMatchObject({
    bio: 'Theirs.',
    kind: 'ORGANISATION',
    url: 'https://ada.example/',
  })
  expect(await editAuthor(editor, id, { ...opened, description: 'Mine.' }, opened)).toMatchObject({
    error: { contested: { clashes: ['description'], theirs: { description: 'Theirs.' } } },
  })
  expect((await author('ada-quill')).bio).toBe('Theirs.')
})

test('nothing of a change that cannot be is kept', async () => {
  await publish({ authors: ['Ada Quill', 'Jo'] })
  const { id } = await author('ada-quill')
  const edit = (fields: Partial<AuthorText>) => editAuthor(editor, id, text(fields))
  expect(await edit({ aliases: ['JO'] })).toEqual(no({ alias: 'Jo' }))
  expect(await edit({ slug: 'jo' })).toEqual(no('taken'))
  expect(await edit({ slug: 'not a slug' })).toEqual(no('not a slug'))
  expect(await editAuthor(editor, 9999, text())).toEqual(no('absent'))
  expect(await editAuthor(await makeColleague('AUTHOR'), id, text())).toEqual(no('forbidden'))
  expect([await db.formerSlug.count(), await db.audit.count()]).toEqual([0, 0])
})

test('a misspelt twin goes under the other: bylines, addresses and what it is called', async () => {
  await publish(
    { slug: 'one', authors: ['Ada Quilll', 'Jo'] },
    { slug: 'both', authors: ['Ada Quilll', 'Ada Quill'] },
    { slug: 'other', authors: ['Ada Quill'] },
  )
  const [twin, stays] = [await author('ada-quilll'), await author('ada-quill')]
  await editAuthor(editor, twin.id, text({ name: 'Ada Quilll', slug: 'ada-q', url: 'https://a.example/' }))
  await editAuthor(editor, stays.id, text({ url: 'https://ada.example/' }))
  expect(await listLookalikes('author', twin.id)).toMatchObject([{ id: stays.id }])

  const merge = (typed: string) => mergeAuthor(editor, { slug: 'ada-q', into: 'ada-quill', typed })
  expect(await merge('Ada Quilll')).toEqual(no('not the name'))
  expect(await merge('ada quill')).toEqual({ ok: true, value: { id: stays.id } })
  expect([await bylineOf('one'), await bylineOf('both')]).toEqual([['Ada Quill', 'Jo'], ['Ada Quill']])
  expect(await author('ada-quill')).toMatchObject({ articleCount: 3, url: 'https://ada.example/' })
  for (const slug of ['ada-quilll', 'ada-q'])
    expect(await findMoved('authors', slug)).toEqual({ state: 'moved', location: '/authors/ada-quill' })
  expect((await lastDeed()).changes).toEqual([
    { field: 'merged', from: 'ada-q', to: 'ada-quill' },
    { field: 'url', from: 'https://a.example/', to: 'https://ada.example/' },
  ])
  expect((await lastChange()).tags).toEqual(
    expect.arrayContaining([twin, stays].flatMap(({ id }) => [`author:${id}`, `author-name:${id}`])),
  )

  await publish({ slug: 'later', authors: ['Ada Quilll'] })
  expect(await bylineOf('later')).toEqual(['Ada Quill'])
  expect((await findDeskAuthor(editor, stays.id))?.aliases.map(({ alias }) => alias)).toEqual([
    'Ada Quill',
    'Ada Quilll',
  ])
  expect(await merge('Ada Quill')).toEqual(no('absent'))
})

test('an author is made before any article, and the byline finds them', async () => {
  const made = await createAuthor(editor, text({ slug: '', aliases: ['A. Quill'], description: 'Writes.' }))
  if (!made.ok) throw new Error(String(made.error))
  await publish({ authors: ['a. quill'] })
  expect(await author('ada-quill')).toMatchObject({ id: made.value.id, bio: 'Writes.', articleCount: 1 })
  expect(await createAuthor(editor, text({ slug: 'x', name: 'A. QUILL' }))).toEqual(no({ alias: 'A. Quill' }))
  expect(await createAuthor(editor, text({ name: 'Another' }))).toEqual(no('taken'))
  expect(await createAuthor(await makeColleague('AUTHOR'), text({ name: 'Another', slug: '' }))).toEqual(
    no('forbidden'),
  )
})

test('one that no byline has is removed, and put back as it was', async () => {
  await draft(editor, { authors: ['Jo'] })
  const { id } = await author('jo')
  expect(await removeLabel(editor, 'author', id)).toEqual(no('in use'))
  await db.article.deleteMany()
  await editAuthor(editor, id, text({ name: 'Jo Press', slug: 'jo-press', aliases: ['Jo'], description: 'Writes.' }))
  const before = await findDeskAuthor(editor, id)
  expect(await removeLabel(editor, 'author', id)).toEqual({ ok: true, value: null })
  expect([await db.author.count(), await db.authorAlias.count(), await findMoved('authors', 'jo')]).toEqual([
    0,
    0,
    null,
  ])
  expect(await listRemovedLabels(editor, 'author')).toEqual([{ id, name: 'Jo Press' }])
  expect(await putBackLabel(editor, 'author', id)).toEqual({ ok: true, value: null })
  expect(await findDeskAuthor(editor, id)).toEqual(before)
  expect(await findMoved('authors', 'jo')).toMatchObject({ location: '/authors/jo-press' })
})

test('are listed by how much they wrote, or by a part of any of their bylines', async () => {
  await db.author.createMany({
    data: Array.from({ length: 70 }, (_, at) => ({ slug: `a${at}`, name: `A ${at}`, articleCount: at % 3 })),
  })
  const first = await listDeskAuthors(editor, { query: '', after: null })
  const second = await listDeskAuthors(editor, { query: '', after: first.next })
  const lines = [...first.lines, ...second.lines]
  expect([first.lines.length, second.lines.length, second.next]).toEqual([60, 10, null])
  expect(new Set(lines.map(({ slug }) => slug)).size).toBe(70)
  expect(lines.map(({ articleCount }) => articleCount)).toEqual(
    lines.map(({ articleCount }) => articleCount).toSorted((a, b) => b - a),
  )
  await createAuthor(editor, text({ aliases: ['Countess'] }))
  expect((await listDeskAuthors(editor, { query: 'COUNT', after: null })).lines).toMatchObject([{ slug: 'ada-quill' }])
  expect((await listDeskAuthors(await makeColleague('AUTHOR'), { query: '', after: null })).lines).toEqual([])
})

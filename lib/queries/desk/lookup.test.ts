import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { saveView } from '../../mutations/desk/views.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { goTo } from './lookup.ts'

let people: Record<'administrator' | 'editor' | 'author' | 'contributor', Actor>
let own: { id: number; slug: string }

beforeEach(async () => {
  await emptyDatabase()
  people = {
    administrator: await makeColleague('ADMINISTRATOR', 'Quentin Chief'),
    editor: await makeColleague('EDITOR', 'Ada Quill'),
    author: await makeColleague('AUTHOR', 'Jo Hand'),
    contributor: await makeColleague('CONTRIBUTOR', 'Bo'),
  }
  own = await draft(people.author, { title: 'The quill and the wire' })
  await publish({ slug: 'quill-prices', title: 'Prices of ink', topics: ['quills'], entities: ['Quill & Sons'] })
})

const namesFor = async (who: keyof typeof people, query: string) =>
  (await goTo(people[who], query)).map(({ name }) => name)

test.each([
  ['administrator', ['The quill and the wire', 'Prices of ink', 'Quills', 'Quill & Sons', 'Ada Quill']],
  ['editor', ['The quill and the wire', 'Prices of ink', 'Quills', 'Quill & Sons']],
  ['author', ['The quill and the wire', 'Quills', 'Quill & Sons']],
  ['contributor', ['Quills', 'Quill & Sons']],
] as const)('%s finds what is theirs to see', async (who, expected) => {
  expect(new Set(await namesFor(who, 'quill'))).toEqual(new Set(expected))
})

test.each([
  ['words of a headline', 'wire quill'],
  ['a part of the address', 'quill-and'],
  ['the whole address', 'https://example.com/news/the-quill-and-the-wire'],
])('an article is found by %s', async (_, query) => {
  expect(await goTo(people.editor, query)).toEqual([
    { name: 'The quill and the wire', detail: 'Article, Draft', path: `/admin/articles/${own.id}` },
  ])
})

test('signs alone do not have all articles looked through, and fewer than three letters begin a word', async () => {
  await draft(people.editor, { title: 'Why ??? and ab cd', topics: [], entities: [] })
  await draft(people.editor, { title: '東京の朝', topics: [], entities: [] })
  for (const query of ['???', '/', 'b cd']) expect(await namesFor('editor', query)).toEqual([])
  for (const query of ['why ???', 'AND ab', 'why-and', 'ab cd', 'CD'])
    expect(await namesFor('editor', query)).toContain('Why ??? and ab cd')
  expect(await namesFor('editor', '東京')).toEqual(['東京の朝'])
})

test('with nothing typed, the rooms that one may enter and what one may do', async () => {
  const all = await namesFor('administrator', '')
  const few = await namesFor('contributor', '')
  expect(all).toEqual(expect.arrayContaining(['Audit log', 'Redirects', 'Invite somebody', 'New article', 'Sign out']))
  expect(few).toEqual(expect.arrayContaining(['Overview', 'Your account', 'New article', 'Sign out']))
  for (const name of ['Audit log', 'Redirects', 'Front page', 'Invite somebody']) expect(few).not.toContain(name)
  expect(await namesFor('contributor', 'new art')).toEqual(['New article'])
})

test('who may edit a topic is led to the desk, others into the paper', async () => {
  const pathFor = async (who: keyof typeof people) => (await goTo(people[who], 'quills'))[0]
  expect(await pathFor('editor')).toMatchObject({ path: expect.stringMatching(/^\/admin\/topics\/\d+$/) })
  expect(await pathFor('author')).toMatchObject({ path: '/topics/quills' })
})

test('views are found by who has them, and by everybody once they are shared', async () => {
  await saveView(people.author, { name: 'Inky drafts', query: 'status=DRAFT', isShared: false })
  await saveView(people.editor, { name: 'Inky reviews', query: 'status=REVIEW', isShared: true })
  expect(await goTo(people.author, 'inky')).toMatchObject([
    { name: 'Inky drafts', path: '/admin/articles?status=DRAFT' },
    { name: 'Inky reviews', path: '/admin/articles?status=REVIEW' },
  ])
  expect(await namesFor('contributor', 'inky')).toEqual(['Inky reviews'])
})

test.each(['%', '__', '\\', "';--", 'x'.repeat(5000), '\ud800ab'])('%j is a text like any other', async (query) => {
  expect(await namesFor('administrator', query)).toEqual([])
})

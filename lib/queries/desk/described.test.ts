import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { scheduleArticle } from '../../mutations/desk/publication.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { listDeskArticles, queryOf, readFilters } from './articles.ts'

let editor: Actor
let author: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR', 'Ada Quill')
  author = await makeColleague('AUTHOR', 'Jo Hand')
  await draft(editor, { title: 'Presses', topics: ['Printing', 'Machines'], authors: ['Ada Quill', 'Jo Hand'] })
  await draft(author, { title: 'Letras', topics: ['Printing'], authors: ['Jo Hand'], lang: 'es' })
  const time = '2026-06-03T23:30:00Z'
  await publish({ slug: 'wire', title: 'Wire', published_at: time, updated_at: time, topics: ['Cables'], entities: [] })
})

const titles = async (address: Record<string, string>, actor = editor) =>
  (await listDeskArticles(actor, readFilters(address))).cards.map(({ title }) => title).sort()

test.each<[string, Record<string, string>, string[]]>([
  ['a topic, in any spelling', { topic: 'PRINTING' }, ['Letras', 'Presses']],
  ['every topic of several', { topic: 'Printing, Machines, ' }, ['Presses']],
  ['a topic that nothing is under', { topic: 'Ink' }, []],
  ['words of a byline', { author: 'quill ada' }, ['Presses']],
  ['a byline that is none', { author: '%' }, []],
  ['a language, however it is spelled', { lang: 'ES' }, ['Letras']],
  ['what was written here', { origin: 'here' }, ['Letras', 'Presses']],
  ['what was imported', { origin: 'imported' }, ['Wire']],
  ['a day, by UTC', { from: '2026-06-03', to: '2026-06-03' }, ['Wire']],
  ['the days after it', { from: '2026-06-04' }, []],
  ['the days before it', { to: '2026-06-02' }, []],
  ['all of it at once', { topic: 'Printing', author: 'Jo', lang: 'en', origin: 'here', q: 'press' }, ['Presses']],
  [
    'no filter that can be read',
    { origin: 'moon', from: 'soon', to: '2026-02-30', lang: '??' },
    ['Letras', 'Presses', 'Wire'],
  ],
])('the list is narrowed to %s', async (_, address, expected) => {
  expect(await titles(address)).toEqual(expected)
})

test('the list is narrowed to whose they are, and nobody sees more by it', async () => {
  expect(await titles({ person: author.id })).toEqual(['Letras'])
  expect(await titles({ person: 'nobody' })).toEqual([])
  expect(await titles({ person: editor.id }, author)).toEqual([])
  expect(await titles({ topic: 'Printing' }, author)).toEqual(['Letras'])
})

test('what is to come has a day as well', async () => {
  const { id } = await draft(editor, { title: 'To come' })
  const at = new Date(Date.now() + 86_400_000)
  await scheduleArticle(editor, id, 1, at)
  const { publishedAt } = await db.article.findUniqueOrThrow({ where: { id } })
  const day = publishedAt?.toISOString().slice(0, 10) ?? ''
  expect(await titles({ from: day, to: day })).toEqual(['To come'])
})

test('all of it is in the address, and nothing else', () => {
  const address = 'topic=Printing%2C+Ink&author=Jo&person=p1&lang=pt-BR&origin=here&from=2026-06-01&to=2026-06-30'
  const read = readFilters(Object.fromEntries(new URLSearchParams(address)))
  expect(queryOf(read)).toBe(address)
  expect(queryOf({ ...read, topic: '', person: '', to: '' })).toBe('author=Jo&lang=pt-BR&origin=here&from=2026-06-01')
})

import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { leaveNote } from '../../mutations/desk/notes.ts'
import { publishArticle, scheduleArticle, setEmbargo, takeDown } from '../../mutations/desk/publication.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { listDeskArticles, queryOf, readFilters } from './articles.ts'
import { type Need, needs } from './needs.ts'
import { getOverview } from './overview.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR', 'Ada')
})

const found = async (need: Need, more: Record<string, string> = {}, actor = editor) =>
  (await listDeskArticles(actor, readFilters({ needs: need, ...more }))).cards.map(({ title }) => title).sort()

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const picture = {
  body: 'x',
  markdown: 'x',
  rendering: { compiler: 'test', html: '<img src="/a.png">', text: 'x', words: 1 },
}

test('what is missing is found one by one, or all of it, and is said of each', async () => {
  await draft(editor, { title: 'Whole' })
  await draft(editor, { title: 'Bare', summary: '', entities: [] })
  await draft(editor, { title: 'Mute', text: picture })
  const { id, slug } = await draft(editor, { title: 'Gone', summary: '' })
  await publishArticle(editor, id, 1)
  await takeDown(editor, id, { because: 'A test.', named: slug })
  expect(await found('summary')).toEqual(['Bare'])
  expect(await found('names')).toEqual(['Bare'])
  expect(await found('words')).toEqual(['Mute'])
  expect(await found('something')).toEqual(['Bare', 'Mute'])
  expect(await found('something', { q: 'mute' })).toEqual(['Mute'])
  expect(await found('something', { status: 'PUBLISHED' })).toEqual([])
  expect(await found('something', {}, await makeColleague('AUTHOR'))).toEqual([])
  const { cards } = await listDeskArticles(editor, readFilters({ needs: 'summary' }))
  expect(cards[0]?.lacking.map(({ what }) => what)).toEqual(['names', 'summary'])
})

test('an embargo is on the list in its last day, also of what is scheduled, and no longer once it has ended', async () => {
  const until = async (title: string, hours: number) => {
    const { id } = await draft(editor, { title })
    await setEmbargo(editor, id, inHours(hours))
    return id
  }
  await until('Ends soon', 1)
  await until('Ends later', 25)
  await scheduleArticle(editor, await until('Comes when it ends', 2), 1, inHours(2))
  await db.$executeRaw`UPDATE "Article" SET "embargoUntil" = now() - interval '1 second' WHERE id = ${await until('Ended', 1)}`
  expect(await found('embargo')).toEqual(['Comes when it ends', 'Ends soon'])
  const { lists } = await getOverview(editor)
  const listed = lists.find(({ name }) => name === 'embargoes')
  expect(listed?.cards.map(({ title }) => title)).toEqual(['Ends soon', 'Comes when it ends'])
})

test('broken links and questions lead to the articles, page by page', async () => {
  const { id } = await draft(editor, { title: 'Asked' })
  await leaveNote(await makeColleague('EDITOR'), id, '@Ada, is this right?')
  expect(await found('answer')).toEqual(['Asked'])

  const html = '<a href="https://gone.example/">x</a>'
  const text = { body: 'x', markdown: 'x', rendering: { compiler: 'test', html, text: 'x', words: 1 } }
  for (let at = 0; at < 45; at++)
    await publishArticle(editor, (await draft(editor, { title: `Links ${at}`, text })).id, 1)
  await db.$executeRaw`UPDATE "Link" SET broken = true`
  const first = await listDeskArticles(editor, readFilters({ needs: 'links' }))
  const rest = await listDeskArticles(editor, readFilters({ needs: 'links', before: String(first.next) }))
  expect([first.cards.length, rest.cards.length, rest.next]).toEqual([40, 5, null])
  expect(await found('links', { q: 'links 44' })).toEqual(['Links 44'])
})

test('it is in the address, so that it can be kept', () => {
  for (const need of needs) expect(queryOf(readFilters({ needs: need }))).toBe(`needs=${need}`)
  expect(readFilters({ needs: 'everything' }).needs).toBeNull()
})

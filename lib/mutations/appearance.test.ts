import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../auth/policy.ts'
import { db } from '../db/client.ts'
import { findArticle } from '../queries/articles.ts'
import { makeColleague } from '../testing/colleague.ts'
import { draft } from '../testing/draft.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { recordOf } from '../testing/publish.ts'
import { releaseDue } from './articles.ts'
import {
  publishArticle,
  returnToDraft,
  scheduleArticle,
  setEmbargo,
  submitArticle,
  takeDown,
  unpublish,
} from './desk/publication.ts'
import { importRecords } from './import-records.ts'

// What the desk holds back, no record brings into the paper.

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const iso = (at: Date) => at.toISOString()
const stateOf = (id: number) =>
  db.article.findUniqueOrThrow({ where: { id }, select: { status: true, publishedAt: true } })
const shows = async (slug: string) => (await findArticle(slug))?.state === 'here'

type Deed = (id: number) => Promise<unknown>

test.each<[string, Deed, string]>([
  ['a draft', async () => {}, 'not published here'],
  ['in review', (id) => submitArticle(editor, id), 'not published here'],
  ['embargoed', (id) => setEmbargo(editor, id, inHours(1)), 'not published here'],
  [
    'taken back to draft',
    async (id) => [await publishArticle(editor, id, 1), await unpublish(editor, id)],
    'not published here',
  ],
  [
    'out of the schedule again',
    async (id) => [await scheduleArticle(editor, id, 1, inHours(1)), await returnToDraft(editor, id)],
    'not published here',
  ],
  [
    'taken down',
    async (id) => [await publishArticle(editor, id, 1), await takeDown(editor, id, { because: 'A court says so.' })],
    'withdrawn here',
  ],
  ['scheduled', (id) => scheduleArticle(editor, id, 1, inHours(1)), 'updated'],
  [
    'scheduled and then embargoed for longer',
    async (id) => [await scheduleArticle(editor, id, 1, inHours(1)), await setEmbargo(editor, id, inHours(2))],
    'updated',
  ],
])('an article that is %s stays it when a record comes that is public', async (_, deed, outcome) => {
  const { id, slug } = await draft(editor)
  await deed(id)
  const before = await stateOf(id)
  const told = await db.change.count()
  expect(await importRecords([recordOf({ slug, body_md: 'What the record says.' })])).toEqual([outcome])
  expect(await stateOf(id)).toEqual(before)
  expect(await shows(slug)).toBe(false)
  expect(await db.change.count()).toBe(told)
})

describe('a record that came to be published later', () => {
  const coming = (fields: Record<string, unknown> = {}) =>
    recordOf({ slug: 'coming', published_at: iso(inHours(5)), ...fields })
  const find = () => db.article.findUniqueOrThrow({ where: { slug: 'coming' } })

  test('may come sooner by another one, and that is told', async () => {
    await importRecords([coming()])
    expect(await importRecords([coming({ published_at: '2026-06-25T22:16:44Z' })])).toEqual(['updated'])
    expect(await shows('coming')).toBe(true)
    expect((await db.change.findMany()).map(({ kind }) => kind)).toEqual(['PUBLISHED'])
  })

  test('appears no sooner than the embargo allows that the desk has set', async () => {
    await importRecords([coming()])
    const { id } = await find()
    const until = inHours(9)
    await setEmbargo(editor, id, until)
    for (const published_at of ['2026-06-25T22:16:44Z', iso(inHours(1))]) {
      await importRecords([coming({ published_at, body_md: `As of ${published_at}` })])
      expect(await stateOf(id)).toEqual({ status: 'SCHEDULED', publishedAt: until })
    }
    expect(await releaseDue()).toBe(0)
    expect(await shows('coming')).toBe(false)
  })

  test('nor than one that came otherwise; later it may', async () => {
    await importRecords([coming()])
    const { id } = await find()
    const until = inHours(9)
    await db.article.update({ where: { id }, data: { embargoUntil: until } })
    await importRecords([coming({ published_at: '2026-06-25T22:16:44Z' })])
    expect(await stateOf(id)).toEqual({ status: 'SCHEDULED', publishedAt: until })
    const later = inHours(20)
    await importRecords([coming({ published_at: iso(later) })])
    expect(await stateOf(id)).toEqual({ status: 'SCHEDULED', publishedAt: later })
  })
})

test('a record that comes while an article is taken down does not bring it back', async () => {
  await importRecords([recordOf({ slug: 'a' })])
  const { id } = await db.article.findUniqueOrThrow({ where: { slug: 'a' } })
  for (let round = 0; round < 10; round++) {
    await db.article.update({ where: { id }, data: { status: 'PUBLISHED' } })
    const [, taken] = await Promise.all([
      importRecords([recordOf({ slug: 'a', body_md: `Round ${round}.` })]),
      takeDown(editor, id, { because: 'A court says so.' }),
    ])
    expect(taken.ok).toBe(true)
    expect((await stateOf(id)).status).toBe('WITHDRAWN')
  }
})

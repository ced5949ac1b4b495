import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { collect } from '../../press/print.ts'
import { listDeskPins } from '../../queries/desk/front.ts'
import { findPastFront, getFront } from '../../queries/front/front.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { movePin, pinArticle, weighArticle } from './front.ts'
import { scheduleArticle } from './publication.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
  for (const day of [1, 2, 3, 4]) {
    const time = `2026-06-0${day}T12:00:00Z`
    await publish({ slug: `day-${day}`, published_at: time, updated_at: time, topics: [], entities: [] })
  }
})

const idOf = async (slug: string) => (await db.article.findUniqueOrThrow({ where: { slug } })).id

async function order(): Promise<string> {
  const { lead, seconds, thirds } = await getFront()
  return [lead, ...seconds, ...thirds].flatMap((card) => card?.slug.replace('day-', '') ?? []).join('')
}

test('what is pinned leads, in the order that an editor gives it, until the pin is taken away', async () => {
  expect(await order()).toBe('4321')
  const [one, two] = [await idOf('day-1'), await idOf('day-2')]
  expect(await pinArticle(editor, one, null)).toEqual({ ok: true, value: null })
  await pinArticle(editor, two, null)
  expect(await order()).toBe('1243')
  await movePin(editor, two, 'up')
  expect(await order()).toBe('2143')
  await movePin(editor, two, 'out')
  expect(await order()).toBe('1432')
  expect((await db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })).tags).toEqual(['front'])
  expect((await findPastFront(new Date('2026-06-04')))?.lead?.slug).toBe('day-4') // the past stays as it was
})

test('a pin holds until its hour', async () => {
  const one = await idOf('day-1')
  expect(await pinArticle(editor, one, new Date('2026-06-05'))).toEqual({ ok: false, error: 'past' })
  await pinArticle(editor, one, new Date(Date.now() + 60_000))
  const { until } = await db.frontPin.findUniqueOrThrow({ where: { articleId: one } })
  expect(until?.getTime()).toBeGreaterThan(Date.now())
  expect((until?.getTime() ?? 1) % 3_600_000).toBe(0)
  expect(await order()).toBe('1432')
  await db.$executeRaw`UPDATE "FrontPin" SET until = now()`
  expect(await order()).toBe('4321')
})

test('a pin has ended when its hour strikes here, though the clock of the database is behind', async () => {
  await pinArticle(editor, await idOf('day-1'), new Date(Date.now() + 60_000))
  await db.$executeRaw`UPDATE "FrontPin" SET until = now() + interval '20 seconds'` // as the database sees this moment
  const { result, print } = await collect(order)
  expect(result).toBe('4321')
  expect(print.tags).not.toContain('hour')
})

test('only editors arrange the front page, and only of what is public or comes', async () => {
  const author = await makeColleague('AUTHOR')
  const one = await idOf('day-1')
  expect(await pinArticle(author, one, null)).toEqual({ ok: false, error: 'forbidden' })
  expect(await movePin(author, one, 'up')).toEqual({ ok: false, error: 'forbidden' })
  await db.article.update({ where: { id: one }, data: { status: 'WITHDRAWN' } })
  expect(await pinArticle(editor, one, null)).toEqual({ ok: false, error: 'not coming' })
})

test('a pin of what is scheduled waits, shows nothing of it, and leads once it is public', async () => {
  const { id } = await draft(editor, { title: 'Tomorrow’s lead' })
  expect(await pinArticle(editor, id, null)).toEqual({ ok: false, error: 'not coming' }) // a draft
  await scheduleArticle(editor, id, 1, new Date(Date.now() + 5 * 3_600_000))
  expect(await pinArticle(editor, id, new Date(Date.now() + 3_600_000))).toEqual({ ok: false, error: 'too early' })
  expect(await pinArticle(editor, id, null)).toEqual({ ok: true, value: null })
  await pinArticle(editor, await idOf('day-1'), null)
  expect((await listDeskPins(editor)).map(({ article }) => article.status)).toEqual(['SCHEDULED', 'PUBLISHED'])

  expect(await order()).toBe('1432')
  expect(JSON.stringify(await getFront())).not.toContain('Tomorrow')
  const changes = await db.change.findMany({ orderBy: { id: 'desc' }, take: 2 })
  expect(changes.map(({ tags, articleId, detail }) => [tags, articleId, detail])).toEqual([
    [['front'], null, {}],
    [['front'], null, {}],
  ])

  await db.$executeRaw`UPDATE "Article" SET status = 'PUBLISHED', "publishedAt" = now() WHERE id = ${id}`
  expect((await getFront()).lead?.title).toBe('Tomorrow’s lead')
})

test('what an editor calls important goes before what is new', async () => {
  expect(await weighArticle(editor, await idOf('day-1'), 3)).toEqual({ ok: true, value: null })
  expect(await order()).toBe('1432')
  expect(await db.audit.findMany({ select: { action: true, changes: true } })).toEqual([
    { action: 'article.feature', changes: [{ field: 'importance', from: 0, to: 3 }] },
  ])
})

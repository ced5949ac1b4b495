import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, startOfDay } from '../../dates.ts'
import { withdrawArticle } from '../../mutations/articles.ts'
import { collect } from '../../press/print.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { findPastFront, getFront } from './front.ts'

beforeEach(emptyDatabase)

const at = (time: string) => `2026-06-${time}:00Z`
const said = (slug: string, time: string, fields: Record<string, unknown> = {}) =>
  publish({ slug, title: `${slug} in words`, published_at: at(time), updated_at: at(time), ...fields })
const day = (date: string) => new Date(`2026-06-${date}`)

describe('the front page', () => {
  test('is led by what matters, tells a story once and has the latest in the order of time', async () => {
    await said('old-but-important', '25T06:00', { importance: 3 })
    const story = { slug: 'one-event', title: 'One event' }
    await said('here', '25T09:00', { story, canonical_source: 'https://here.example/a' })
    await said('there', '25T10:00', { story, canonical_source: 'https://there.example/b' })
    for (const hour of [11, 12, 13, 14]) await said(`brief-${hour}`, `25T${hour}:00`)
    const { lead, seconds, latest, updatedAt } = await getFront()
    expect(lead?.slug).toBe('old-but-important')
    expect(seconds.map(({ slug }) => slug)).toEqual(['there', 'brief-14'])
    expect(latest.map(({ slug }) => slug)).toEqual(['brief-13', 'brief-12', 'brief-11'])
    expect(updatedAt).toEqual(new Date(at('25T14:00')))
  })

  test('keeps what an editor marked when a busy day has pushed it out of the newest', async () => {
    await said('marked', '25T00:00', { importance: 3 })
    const minutes = Array.from({ length: 160 }, (_, index) => {
      const time = new Date(Date.parse(at('25T00:01')) + index * 30_000).toISOString()
      return { slug: `wire-${index}`, published_at: time, updated_at: time, topics: [], entities: [] }
    })
    await publish(...minutes)
    expect((await getFront()).lead?.slug).toBe('marked')
  })

  test('has columns by topic, in the order of the topics, and the names that the news is full of', async () => {
    const entities = Array.from({ length: 7 }, (_, index) => `Name ${index}`)
    const records = Array.from({ length: 40 }, (_, index) => ({
      slug: `s-${index}`,
      published_at: at(`25T${String(index % 24).padStart(2, '0')}:30`),
      updated_at: at('25T23:30'),
      topics: [['chips', 'models', 'policy', 'safety'][index % 4]],
      entities: entities.slice(0, 1 + (index % 7)),
    }))
    await publish(...records)
    const { columns, names } = await getFront()
    expect(columns.map(({ slug, cards }) => [slug, cards.length])).toEqual([
      ['chips', 4],
      ['models', 4],
      ['policy', 4],
      ['safety', 4],
    ])
    for (const { slug, cards } of columns) for (const { topic } of cards) expect(topic?.slug).toBe(slug)
    expect(names.map(({ name }) => name)).toEqual(entities.slice(0, 6))
    for (const { articles, course } of names) expect(course.reduce((sum, count) => sum + count)).toBe(articles)
  })

  test('is empty without articles', async () => {
    expect(await getFront()).toMatchObject({ lead: null, seconds: [], latest: [], names: [], updatedAt: null })
  })
})

describe('the front page of a past day', () => {
  test('says what it said at the end of that day', async () => {
    await said('a', '25T08:00', { title: 'Minister to resign' })
    await said('a', '25T08:00', { title: 'Minister resigns', updated_at: at('25T20:00') })
    await said('a', '25T08:00', { title: 'Minister resigned', updated_at: at('27T09:00') })
    await said('b', '27T10:00', { title: 'Another day' })
    const titles = async (date: string) => (await findPastFront(day(date)))?.lead?.title
    expect(await titles('25')).toBe('Minister resigns')
    expect(await titles('26')).toBe('Minister resigns')
    expect(await titles('27')).toBe('Another day')
    expect((await findPastFront(day('27')))?.seconds[0]?.title).toBe('Minister resigned')
  })

  test('has nothing of later days, and nothing that was withdrawn since', async () => {
    await said('a', '25T08:00')
    await said('b', '25T23:59')
    await said('c', '26T00:00')
    const slugs = async () => {
      const front = await findPastFront(day('25'))
      return [front?.lead?.slug, ...(front?.seconds.map(({ slug }) => slug) ?? [])]
    }
    expect(await slugs()).toEqual(['b', 'a'])
    await withdrawArticle('b', 'a test')
    expect(await slugs()).toEqual(['a'])
  })

  test('leads to the days with articles beside it, the last of them to today', async () => {
    await said('a', '20T08:00')
    await said('b', '25T08:00')
    expect((await findPastFront(day('20')))?.edition).toEqual({ date: day('20'), older: null, newer: day('25') })
    expect((await findPastFront(day('22')))?.edition).toEqual({ date: day('22'), older: day('20'), newer: day('25') })
    expect((await findPastFront(day('25')))?.edition).toEqual({ date: day('25'), older: day('20'), newer: null })
    const now = new Date(Date.now() - 1000).toISOString()
    await publish({ slug: 'c', published_at: now, updated_at: now })
    expect((await findPastFront(day('25')))?.edition?.newer).toBeNull()
  })

  test('is nowhere before the first article, today and tomorrow', async () => {
    await said('a', '25T08:00')
    const today = startOfDay(new Date())
    for (const date of [day('24'), today, addDays(today, 1)]) expect(await findPastFront(date)).toBeNull()
  })

  test('hears of whatever comes on the days that it looked at, and at midnight only while it waits for it', async () => {
    await said('a', '22T08:00')
    await said('b', '25T08:00')
    const tagsOf = async (date: Date) => [...(await collect(() => findPastFront(date))).print.tags]
    expect(await tagsOf(day('25'))).toEqual(
      expect.arrayContaining(['archive', 'article:1', 'article:2', 'day:2026-06-25']),
    )
    await said('0', '01T08:00')
    expect(await tagsOf(day('23'))).not.toContain('today')
    expect(await tagsOf(startOfDay(new Date()))).toEqual(['today'])
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { parsePeriod } from '../../calendar.ts'
import { isoDay } from '../../dates.ts'
import { withdrawArticle } from '../../mutations/articles.ts'
import { collect } from '../../press/print.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { paths } from '../../urls.ts'
import { type Archive, findArchive, getArchive, type Part } from './archive.ts'
import { findNeighbours, readsSpan } from './days.ts'

beforeEach(emptyDatabase)

const on = (slug: string, time: string, fields: Record<string, unknown> = {}) =>
  publish({ slug, published_at: time, updated_at: time, ...fields })

const find = async (year: string, part?: string): Promise<Archive | null> => {
  const period = parsePeriod(year, part)
  return period && findArchive(period)
}

const counts = (parts: Part[]) => parts.map(({ period, articles }) => [paths.archive(period), articles])

describe('the archive', () => {
  beforeEach(async () => {
    await on('a', '2025-12-31T23:59:59Z')
    await on('b', '2026-01-01T00:00:00Z')
    await on('c', '2026-06-25T22:00:00+05:45')
    await on('d', '2026-06-25T23:00:00Z', { importance: 2 })
    await on('e', '2026-06-28T10:00:00Z')
  })

  test('counts the articles of years, months and days, by UTC', async () => {
    const { articles, parts } = await getArchive()
    expect(articles).toBe(5)
    expect(counts(parts)).toEqual([
      ['/archive/2025', 1],
      ['/archive/2026', 4],
    ])
    expect(counts(parts[1]?.parts ?? [])).toEqual([
      ['/archive/2026/01', 1],
      ['/archive/2026/06', 3],
    ])
    const year = await find('2026')
    expect(counts(year?.parts[1]?.parts ?? [])).toEqual([
      ['/archive/2026/06/25', 2],
      ['/archive/2026/06/28', 1],
    ])
  })

  test('has a month with its days and what mattered most in it', async () => {
    const month = await find('2026', '06')
    expect(counts(month?.parts ?? [])).toEqual([
      ['/archive/2026/06/25', 2],
      ['/archive/2026/06/28', 1],
    ])
    expect(month?.cards.map(({ slug }) => slug)).toEqual(['d', 'e', 'c'])
    expect([month?.older, month?.newer].map((each) => each && paths.archive(each))).toEqual(['/archive/2026/01', null])
  })

  test('has a week across two years, day by day', async () => {
    const week = await find('2026', 'W01')
    expect(week?.parts.map(({ period, cards }) => [isoDay(period.start), cards.map(({ slug }) => slug)])).toEqual([
      ['2025-12-31', ['a']],
      ['2026-01-01', ['b']],
    ])
    expect(week?.newer && paths.archive(week.newer)).toBe('/archive/2026/W26')
  })

  test('has nothing where nothing was published, and loses a day with its last article', async () => {
    expect(await find('2026', '02')).toBeNull()
    expect(await find('2024')).toBeNull()
    await withdrawArticle('e', 'a test')
    expect(counts((await find('2026', '06'))?.parts ?? [])).toEqual([['/archive/2026/06/25', 2]])
    expect(await findNeighbours(new Date('2026-06-25'), new Date('2026-06-25'))).toMatchObject({ newer: null })
  })
})

describe('a page hears of a day that comes between it and its neighbour', () => {
  const tagsOf = async (first: string | null, last: string | null) => {
    const date = (text: string | null) => text && new Date(text)
    const { print } = await collect(async () => readsSpan(date(first) || null, date(last) || null))
    return [...print.tags]
  }

  test.each([
    ['a day away', '2026-06-25T10:00:00Z', '2026-06-26', ['day:2026-06-25', 'day:2026-06-26']],
    ['months away', '2026-06-25', '2026-08-02', ['month:2026-06', 'month:2026-07', 'month:2026-08']],
    ['years away', '2020-06-25', '2026-08-02', ['archive']],
    ['nowhere', '2026-06-25', null, ['archive']],
  ])('that is %s', async (_, first, last, expected) => {
    expect(await tagsOf(first, last)).toEqual(expected)
  })
})

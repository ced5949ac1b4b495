import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { type Manuscript, publishManuscript } from './publish.ts'

beforeEach(emptyDatabase)

/** Publishes records in a process of its own, all at once; tells what happened to each. */
async function publishElsewhere(records: Record<string, unknown>[]): Promise<string[]> {
  const code = `
    const { publish } = await import('./lib/testing/publish.ts')
    const outcomes = await Promise.all(${JSON.stringify(records)}.map((record) => publish(record)))
    console.log(JSON.stringify(outcomes.flat()))
    process.exit(0)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code])
  return JSON.parse(stdout)
}

test('a hundred imports of one record at once make one article and one change', async () => {
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => publish({})))
  expect(outcomes.flat().sort()).toEqual(['created', ...Array(99).fill('unchanged')])
  expect(await db.article.count()).toBe(1)
  expect(await db.change.count()).toBe(1)
  expect(await db.topic.findMany({ select: { articleCount: true } })).toEqual([
    { articleCount: 1 },
    { articleCount: 1 },
  ])
})

test('so do several processes that import it at once', { timeout: 60_000 }, async () => {
  const outcomes = await Promise.all(Array.from({ length: 3 }, () => publishElsewhere(Array(10).fill({}))))
  expect(outcomes.flat().sort()).toEqual(['created', ...Array(29).fill('unchanged')])
  expect(await db.article.count()).toBe(1)
  expect(await db.change.count()).toBe(1)
})

test('different records with the same labels make each label once', { timeout: 60_000 }, async () => {
  const records = (mark: string) =>
    Array.from({ length: 10 }, (_, index) => ({ slug: `${mark}-${index}`, authors: ['Jo'] }))
  await Promise.all([publishElsewhere(records('a')), publishElsewhere(records('b'))])
  expect(await db.topic.findMany({ select: { slug: true, articleCount: true }, orderBy: { slug: 'asc' } })).toEqual([
    { slug: 'ai-safety', articleCount: 20 },
    { slug: 'printing', articleCount: 20 },
  ])
  expect(await db.entity.count()).toBe(2)
  expect(await db.author.findMany({ select: { articleCount: true } })).toEqual([{ articleCount: 20 }])
})

test('editors who publish under the same topics at once, in any order, do not end each other', async () => {
  const topics = ['a', 'b', 'c', 'd']
  await publish({ slug: 'first', topics })
  const writers = Array.from({ length: 40 }, (_, index) => {
    const turned = [...topics.slice(index % 4), ...topics.slice(0, index % 4)]
    return transaction((tx) =>
      publishManuscript(tx, manuscript(`m-${index}`, index % 2 === 0 ? turned : turned.toReversed())),
    )
  })
  expect(await Promise.allSettled(writers)).toEqual(writers.map(() => expect.objectContaining({ status: 'fulfilled' })))
  expect(await db.topic.findMany({ select: { articleCount: true } })).toEqual(topics.map(() => ({ articleCount: 41 })))
})

function manuscript(slug: string, topics: string[]): Manuscript {
  return {
    slug,
    topics,
    title: slug,
    summary: '',
    lang: 'en',
    body: 'A line.',
    markdown: 'A line.',
    rendering: { compiler: 'x', html: '<p>A line.</p>', text: 'A line.', words: 2 },
    publishedAt: new Date('2026-06-25'),
    authors: [],
    entities: [],
    sentiment: null,
    genre: 'NEWS',
    importance: 0,
    sourceId: null,
    story: null,
    corrections: [],
  }
}

test('a transaction that met another one is tried again, for any other error it is not', async () => {
  let tries = 0
  const failing = (state: string, until: number) =>
    transaction(async (tx) => {
      if (++tries < until)
        await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`)
      return tries
    })
  expect(await failing('40P01', 3)).toBe(3)
  tries = 0
  await expect(failing('22012', 3)).rejects.toThrow()
  expect(tries).toBe(1)
})

test('readers are answered while imports wait for each other', async () => {
  const imports = Promise.all(Array.from({ length: 40 }, (_, index) => publish({ slug: `a-${index}` })))
  const began = performance.now()
  await db.$queryRaw`SELECT 1`
  const waited = performance.now() - began
  await imports
  expect(waited).toBeLessThan((performance.now() - began) / 4)
})

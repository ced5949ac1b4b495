import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../auth/policy.ts'
import { makeColleague } from '../testing/colleague.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { draftWithLinks, linkTo, passHours } from '../testing/links.ts'
import type { Ask } from './ask.ts'
import { askArticle } from './ask-article.ts'
import type { Seen } from './verdict.ts'

let editor: Actor
beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const [good, bad, slow] = ['https://good.example/', 'https://bad.example/', 'https://slow.example/']
const answers: Seen = { status: 200, movedTo: null }
const silent: Seen = { trouble: 'no answer' }

const soon = { within: 2_000, notWithin: 600 }

test('the links of a draft are asked for who opens its checklist, and again only after a while', async () => {
  const { id } = await draftWithLinks(editor, good, bad, '/news/never-was')
  const asked: string[] = []
  const ask: Ask = async (url) => {
    asked.push(url)
    return url === bad ? silent : answers
  }
  expect(await askArticle(id, { ask, ...soon })).toBe(true)
  expect(asked.toSorted()).toEqual([bad, good])
  expect(await linkTo(good)).toMatchObject({ answer: 'ANSWERS' })
  expect(await linkTo(bad)).toMatchObject({ answer: 'FAILS', said: 'no answer', failures: 1, broken: false })
  expect(await linkTo('/news/never-was')).toMatchObject({ answer: 'GONE' })
  await askArticle(id, { ask, ...soon })
  expect(asked).toHaveLength(2)
  await passHours(1)
  await askArticle(id, { ask, ...soon })
  expect(asked).toHaveLength(4)
})

test('who asks again and again does not make a link broken', async () => {
  const { id } = await draftWithLinks(editor, good, bad)
  const ask: Ask = async (url) => (url === bad ? { status: 404, movedTo: null } : answers)
  for (let time = 0; time < 3; time++) {
    await askArticle(id, { ask, within: 2_000, notWithin: 0 })
    await passHours(0)
    await sleep(10)
  }
  expect(await linkTo(bad)).toMatchObject({ answer: 'GONE', failures: 1, broken: false })
})

test('whom there is no time for stays unasked, and holds nobody up', async () => {
  const { id } = await draftWithLinks(editor, good, slow)
  const ask: Ask = async (url, within = 0) => {
    if (url !== slow) return answers
    await sleep(within)
    return { trouble: 'took too long' }
  }
  const began = performance.now()
  expect(await askArticle(id, { ask, within: 1_000, notWithin: 600 })).toBe(true)
  expect(performance.now() - began).toBeLessThan(4_000)
  expect(await linkTo(good)).toMatchObject({ answer: 'ANSWERS' })
  expect(await linkTo(slow)).toMatchObject({ answer: null, failures: 0 })
})

test('of two who open it at once, one asks', async () => {
  const { id } = await draftWithLinks(editor, good)
  const asked: string[] = []
  const ask: Ask = async (url) => {
    asked.push(url)
    await sleep(100)
    return answers
  }
  await Promise.all([askArticle(id, { ask, ...soon }), askArticle(id, { ask, ...soon })])
  expect(asked).toEqual([good])
})

test('without a network nothing is learnt, and whoever waits is told', async () => {
  const { id } = await draftWithLinks(editor, good, bad)
  expect(await askArticle(id, { ask: async () => silent, ...soon })).toBe(false)
  for (const url of [good, bad]) expect(await linkTo(url)).toMatchObject({ answer: null, failures: 0 })
})

import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../auth/policy.ts'
import { renameAtDesk, takeDown } from '../mutations/desk/publication.ts'
import { makeColleague } from '../testing/colleague.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { draftWithLinks, dropLinks, linkTo, passHours, publishWithLinks } from '../testing/links.ts'
import { publish } from '../testing/publish.ts'
import { askDueLinks } from './run.ts'
import type { Seen } from './verdict.ts'

let editor: Actor
beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const answers: Seen = { status: 200, movedTo: null }
const silent: Seen = { trouble: 'no answer' }

/** A world outside in which everybody answers but those who are told otherwise; who was asked is kept. */
function outside(said: Record<string, Seen> = {}, others: Seen = answers) {
  const asked: string[] = []
  return {
    asked,
    ask: async (url: string) => {
      asked.push(url)
      return said[url] ?? others
    },
  }
}

const good = 'https://good.example/'
const bad = 'https://bad.example/page'

test('what a public article leads to is asked at once, once, and a week later', async () => {
  await publishWithLinks(editor, good, 'https://good.example/?a=1&b=2', good)
  const { ask, asked } = outside()
  await askDueLinks(ask)
  expect(asked).toHaveLength(1) // one of a host at a time
  await askDueLinks(ask)
  expect(asked).toHaveLength(1) // and then the host is left in peace
  await passHours(1)
  await askDueLinks(ask)
  expect(asked.toSorted()).toEqual([good, 'https://good.example/?a=1&b=2'])
  await passHours(24 * 5)
  await askDueLinks(ask)
  expect(asked).toHaveLength(2)
  await passHours(24 * 4)
  await askDueLinks(ask)
  expect(asked).toHaveLength(3)
})

test('of a draft nobody outside hears before it is public', async () => {
  await draftWithLinks(editor, good)
  const { ask, asked } = outside()
  await askDueLinks(ask)
  expect(asked).toEqual([])
  expect(await linkTo(good)).toBeNull()
})

test('where a story first stood is a link like any other; an old article has time for a week', async () => {
  await publish({ slug: 'new', canonical_source: good, published_at: new Date().toISOString() })
  await publish({ slug: 'old', canonical_source: bad, published_at: '2026-01-01T00:00:00Z' })
  const { ask, asked } = outside()
  await askDueLinks(ask)
  expect(asked).toEqual([good])
  await passHours(24 * 7)
  await askDueLinks(ask)
  expect(asked).toContain(bad)
})

test('a link that nobody leads to any more is forgotten', async () => {
  const { id } = await publishWithLinks(editor, good)
  const { ask, asked } = outside()
  await dropLinks(id)
  await askDueLinks(ask)
  expect(asked).toEqual([])
  expect(await linkTo(good)).toBeNull()
})

test('two who ask at once ask everybody once, and no host twice at a time', async () => {
  const hosts = Array.from({ length: 12 }, (_, at) => `https://host-${at}.example`)
  await publishWithLinks(editor, ...hosts.flatMap((host) => [`${host}/a`, `${host}/b`]))
  const asked: string[] = []
  const busy = new Set<string>()
  const ask = async (url: string) => {
    const { host } = new URL(url)
    expect(busy.has(host), host).toBe(false)
    busy.add(host)
    asked.push(url)
    await sleep(30)
    busy.delete(host)
    return answers
  }
  await Promise.all([askDueLinks(ask), askDueLinks(ask), askDueLinks(ask)])
  expect(asked).toHaveLength(12)
  await passHours(1)
  await Promise.all([askDueLinks(ask), askDueLinks(ask)])
  expect(new Set(asked).size).toBe(24)
  expect(asked).toHaveLength(24)
})

test('a link that fails is asked again later each time, and is broken after the third over more than a day', async () => {
  await publishWithLinks(editor, good, bad)
  const { ask } = outside({ [bad]: silent })
  const history: unknown[] = []
  for (const hours of [0, 5, 2, 17, 6, 1]) {
    await passHours(hours)
    await askDueLinks(ask)
    const link = await linkTo(bad)
    history.push([link?.failures, link?.broken])
  }
  expect(history).toEqual([
    [1, false],
    [1, false], // not due yet
    [2, false],
    [2, false],
    [3, true],
    [3, true],
  ])
  const { ask: healed } = outside()
  await passHours(24 * 8)
  await askDueLinks(healed)
  expect(await linkTo(bad)).toMatchObject({ answer: 'ANSWERS', failures: 0, broken: false })
})

test('what is gone is broken the second time', async () => {
  await publishWithLinks(editor, bad)
  const { ask } = outside({ [bad]: { status: 404, movedTo: null } })
  await askDueLinks(ask)
  expect(await linkTo(bad)).toMatchObject({ answer: 'GONE', said: '404', broken: false })
  await passHours(7)
  await askDueLinks(ask)
  expect(await linkTo(bad)).toMatchObject({ failures: 2, broken: true })
})

test('while nothing outside can be heard, nothing is held against anybody', async () => {
  await publishWithLinks(editor, good, bad, 'https://third.example/')
  await askDueLinks(outside().ask)
  await passHours(24 * 8)
  const { ask, asked } = outside({}, silent)
  expect(await askDueLinks(ask)).toEqual({ asked: 3, answers: [], heard: false })
  expect(asked).toHaveLength(3) // nobody else was left to be a witness
  for (const url of [good, bad]) expect(await linkTo(url)).toMatchObject({ answer: 'ANSWERS', failures: 0 })
  await askDueLinks(ask)
  expect(asked).toHaveLength(3) // and they are left in peace for a while
  await passHours(1)
  await askDueLinks(outside({ [bad]: silent }).ask)
  expect(await linkTo(bad)).toMatchObject({ answer: 'FAILS', failures: 1 }) // they are due still
})

test('a link that fails alone is held to be the culprit when somebody else can be heard', async () => {
  await publishWithLinks(editor, good)
  await askDueLinks(outside().ask)
  await publishWithLinks(editor, bad)
  const { ask, asked } = outside({ [bad]: silent })
  expect(await askDueLinks(ask)).toMatchObject({ heard: true })
  expect(asked).toEqual([bad, good])
  expect(await linkTo(bad)).toMatchObject({ answer: 'FAILS', failures: 1 })
})

test('who wants to be left in peace is', async () => {
  await publishWithLinks(editor, `${bad}/1`, `${bad}/2`)
  const { ask, asked } = outside({}, { status: 429, movedTo: null, pause: 3600 })
  await askDueLinks(ask)
  await sleep(20)
  await askDueLinks(ask)
  expect(asked).toHaveLength(1)
})

test('a link into the paper is looked up: renamed is fine, withdrawn and unknown is broken, at once', async () => {
  const target = await publishWithLinks(editor)
  const inside = `/news/${target.slug}`
  await publishWithLinks(editor, inside, '/news/never-was.md', 'http://localhost:3000/topics/printing')
  const { ask, asked } = outside()
  await askDueLinks(ask)
  expect(await linkTo(inside)).toMatchObject({ answer: 'ANSWERS', broken: false })
  expect(await linkTo('/news/never-was.md')).toMatchObject({ answer: 'GONE', broken: true })
  expect(await linkTo('http://localhost:3000/topics/printing')).toMatchObject({ answer: 'ANSWERS' })

  await renameAtDesk(editor, target.id, 'another-name')
  await askDueLinks(ask)
  expect(await linkTo(inside)).toMatchObject({ answer: 'MOVED', movedTo: '/news/another-name', broken: false })

  await takeDown(editor, target.id, { because: 'A test.', named: 'another-name' })
  await askDueLinks(ask)
  expect(await linkTo(inside)).toMatchObject({ answer: 'GONE', broken: true })
  expect(asked).toEqual([])
})

import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { findMoved } from '../queries/found.ts'
import { findStory, type Story } from '../queries/stories.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { withdrawArticle } from './articles.ts'
import { mergeStories } from './merge.ts'
import { editStory, placeInStory, renameStory } from './stories.ts'

beforeEach(emptyDatabase)

const quake = { slug: 'alpine-quake', title: 'The Alpine quake' }
const flood = { slug: 'flood', title: 'The flood' }

async function story(slug: string): Promise<Story | null> {
  const found = await findStory(slug, null)
  return found?.state === 'here' ? found.value : null
}

const told = async (slug: string) => (await story(slug))?.reports.map((report) => report.slug) ?? null
const lastTags = async () => (await db.change.findFirst({ orderBy: { id: 'desc' } }))?.tags ?? []

describe('a record that names a story', () => {
  test('joins it, goes to another one, leaves it, and says nothing of it', async () => {
    await publish({ slug: 'a', story: quake }, { slug: 'b', story: quake })
    expect(await told(quake.slug)).toEqual(['a', 'b'])
    await publish({ slug: 'b', story: flood })
    expect([await told(quake.slug), await told(flood.slug)]).toEqual([['a'], ['b']])
    await publish({ slug: 'b', title: 'Another title' })
    expect(await told(flood.slug)).toEqual(['b'])
    await publish({ slug: 'b', title: 'Another title', story: null })
    expect([await told(quake.slug), await told(flood.slug)]).toEqual([['a'], null])
  })

  test('touches the story it leaves and the one it joins', async () => {
    await publish({ slug: 'a', story: quake }, { slug: 'b', story: flood })
    const ids = (await db.story.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => `story:${id}`)
    await publish({ slug: 'b', story: quake })
    expect(await lastTags()).toEqual(expect.arrayContaining([...ids, 'stories', 'address:stories/flood']))
  })

  test('says last what it is called; a title made of the slug says nothing', async () => {
    await publish({ slug: 'a', story: { slug: 'alpine-quake', title: 'alpine quake' } })
    expect(await story('alpine-quake')).toMatchObject({ headline: { text: 'The press starts', lang: 'en' } })
    await publish({ slug: 'b', story: { ...quake, summary: 'Many were awake.' } })
    await publish({ slug: 'c', story: { slug: 'alpine-quake', title: 'alpine-quake' } })
    expect(await story('alpine-quake')).toMatchObject({
      headline: { text: 'The Alpine quake', lang: null },
      standfirst: { text: 'Many were awake.' },
    })
    await publish({ slug: 'd', story: { slug: 'alpine-quake', title: 'What shook the Alps' } })
    expect(await story('alpine-quake')).toMatchObject({
      title: 'What shook the Alps',
      standfirst: { text: 'Many were awake.' },
    })
    const retitled = await db.change.findMany({ where: { articleId: null } })
    expect(retitled.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['RELABELLED', { story: 'alpine-quake', title: 'The Alpine quake' }],
      ['RELABELLED', { story: 'alpine-quake', title: 'What shook the Alps' }],
    ])
  })

  test('does not change what an editor has chosen', async () => {
    await publish({ slug: 'a', story: quake })
    await editStory('alpine-quake', { title: 'The quake', summary: '' })
    await publish({ slug: 'b', story: { slug: 'alpine-quake', title: 'QUAKE!', summary: 'Shocking.' } })
    expect(await story('alpine-quake')).toMatchObject({ title: 'The quake', standfirst: null, articleCount: 2 })
  })

  test('may have an odd slug, which is made an address', async () => {
    await publish({ slug: 'a', story: { slug: 'Über den Wolken / Live!', title: 'Live' } })
    expect(await db.story.findMany({ select: { slug: true } })).toEqual([
      { slug: expect.stringMatching(/^uber-den-wolken-live-[0-9a-f]{8}$/) },
    ])
  })
})

test('an editor puts an article into a story and takes it out', async () => {
  await publish({ slug: 'a', story: quake }, { slug: 'b' })
  expect(await placeInStory('b', quake)).toEqual({ ok: true, value: null })
  expect(await told(quake.slug)).toEqual(['a', 'b'])
  expect(await lastTags()).toEqual(expect.arrayContaining(['stories', 'topic:1']))
  const changes = await db.change.count()
  await placeInStory('b', quake)
  expect(await db.change.count()).toBe(changes)
  await placeInStory('b', null)
  expect(await told(quake.slug)).toEqual(['a'])
  expect(await placeInStory('nobody', quake)).toEqual({ ok: false, error: 'absent' })
})

test('a renamed story redirects from every address it had, and is found by records under each', async () => {
  await publish({ slug: 'a', story: quake })
  await renameStory('alpine-quake', 'quake-2026')
  await renameStory('quake-2026', 'quake')
  for (const slug of ['alpine-quake', 'quake-2026'])
    expect(await findMoved('stories', slug)).toEqual({ state: 'moved', location: '/stories/quake' })
  await publish({ slug: 'b', story: quake })
  expect(await told('quake')).toEqual(['a', 'b'])
  expect(await renameStory('quake', 'alpine-quake')).toEqual({ ok: true, value: { slug: 'alpine-quake' } })
  expect(await told('alpine-quake')).toEqual(['a', 'b'])
})

test('an address that another story has, or had, is taken', async () => {
  await publish({ slug: 'a', story: quake }, { slug: 'b', story: flood })
  await renameStory('flood', 'high-water')
  for (const slug of ['high-water', 'flood'])
    expect(await renameStory('alpine-quake', slug)).toEqual({ ok: false, error: 'taken' })
  expect(await renameStory('alpine-quake', 'Not a slug')).toEqual({ ok: false, error: 'not a slug' })
  expect(await renameStory('nobody', 'x')).toEqual({ ok: false, error: 'absent' })
})

test('a story goes into another: its articles and its addresses, and pages of both are recalled', async () => {
  await publish(
    { slug: 'a', story: quake, topics: ['one'], published_at: '2026-06-24' },
    { slug: 'b', story: { ...flood, summary: 'Water.' }, topics: ['two'] },
    { slug: 'c', story: flood },
  )
  await renameStory('flood', 'high-water')
  expect(await mergeStories('high-water', 'alpine-quake')).toEqual({ ok: true, value: { articles: 2 } })
  expect(await story('alpine-quake')).toMatchObject({
    title: 'The Alpine quake',
    standfirst: { text: 'Water.' },
    articleCount: 3,
    reports: [{ slug: 'a', first: true }, { slug: 'b', first: false }, { slug: 'c' }],
  })
  for (const slug of ['flood', 'high-water'])
    expect(await findMoved('stories', slug)).toEqual({ state: 'moved', location: '/stories/alpine-quake' })
  const two = await db.topic.findUniqueOrThrow({ where: { slug: 'two' } })
  expect(await lastTags()).toEqual(
    expect.arrayContaining([`topic:${two.id}`, 'story:1', 'story:2', 'address:stories/high-water', 'front']),
  )
  expect(await mergeStories('alpine-quake', 'alpine-quake')).toEqual({ ok: false, error: 'same' })
  expect(await mergeStories('flood', 'alpine-quake')).toEqual({ ok: false, error: 'absent' })
})

test('a story that nobody tells any more is not there, nor do its former addresses name it', async () => {
  await publish({ slug: 'a', story: quake })
  await renameStory('alpine-quake', 'quake')
  await withdrawArticle('a', 'a test')
  expect([await findStory('quake', null), await findMoved('stories', 'alpine-quake')]).toEqual([null, null])
})

import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, roles } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { findBelonging } from '../../queries/desk/belonging.ts'
import { findNameable } from '../../queries/desk/lookup.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { paths } from '../../urls.ts'
import { setLive } from './live.ts'
import { publishArticle, renameAtDesk } from './publication.ts'
import { setStory } from './story.ts'
import { setOriginal } from './translation.ts'

beforeEach(emptyDatabase)

async function published(actor: Actor, fields: Parameters<typeof draft>[1] = {}) {
  const made = await draft(actor, fields)
  await publishArticle(actor, made.id, 1)
  return made
}

const find = (id: number) => db.article.findUniqueOrThrow({ where: { id }, include: { story: true } })
const lastDeed = async () => (await db.audit.findFirst({ orderBy: { id: 'desc' } }))?.changes
const lastChange = () => db.change.findFirst({ orderBy: { id: 'desc' }, select: { kind: true, tags: true } })

describe('a translation', () => {
  test.each([
    ['its slug', (slug: string) => slug],
    ['its path', (slug: string) => paths.article(slug)],
    ['its whole address, in another form', (slug: string) => `http://localhost:3000/news/${slug}.md?budget=100`],
  ])('names its original by %s', async (_, name) => {
    const editor = await makeColleague('EDITOR')
    const [original, copy] = [await published(editor, { title: 'Agua' }), await published(editor, { lang: 'es' })]
    expect((await setOriginal(editor, copy.id, name(original.slug))).ok).toBe(true)
    expect(await find(copy.id)).toMatchObject({ originalId: original.id })
    expect(await lastDeed()).toEqual([{ field: 'translationOf', from: null, to: original.slug }])
    expect(await lastChange()).toMatchObject({
      kind: 'RELABELLED',
      tags: expect.arrayContaining([`translations:${original.id}`]),
    })
    expect(await findBelonging(editor, original.id)).toMatchObject({ translations: [{ id: copy.id }] })

    expect(await setOriginal(editor, copy.id, '')).toEqual({ ok: true, value: null })
    expect(await find(copy.id)).toMatchObject({ originalId: null, translationOf: null })
    expect(await lastDeed()).toEqual([{ field: 'translationOf', from: original.slug, to: null }])
  })

  test('a draft is named by its address at the desk, and by one that an article had', async () => {
    const editor = await makeColleague('EDITOR')
    const [one, other] = [await draft(editor, { lang: 'es' }), await draft(editor, { lang: 'ar' })]
    const original = await published(editor)
    expect((await setOriginal(editor, one.id, `/admin/articles/${original.id}`)).ok).toBe(true)
    await renameAtDesk(editor, original.id, 'another-address')
    expect((await setOriginal(editor, other.id, original.slug)).ok).toBe(true)
    expect(await find(one.id)).toMatchObject({ originalId: original.id })
    expect(await find(other.id)).toMatchObject({ originalId: original.id })
  })

  test('of a translation its original is taken', async () => {
    const editor = await makeColleague('EDITOR')
    const original = await published(editor, { title: 'Agua' })
    const [es, ar] = [await published(editor, { lang: 'es' }), await published(editor, { lang: 'ar' })]
    await setOriginal(editor, es.id, original.slug)
    expect(await setOriginal(editor, ar.id, es.slug)).toMatchObject({
      value: { title: 'Agua', through: 'A draft of a test' },
    })
    expect(await find(ar.id)).toMatchObject({ originalId: original.id })
  })

  test('what cannot be its original', async () => {
    const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
    const [one, es] = [await published(editor), await published(editor, { lang: 'es' })]
    const [same, theirs] = [await draft(editor), await draft(author, { lang: 'ar' })]
    await setOriginal(editor, es.id, one.slug)
    const tried = await Promise.all([
      setOriginal(editor, one.id, one.slug),
      setOriginal(editor, one.id, es.slug),
      setOriginal(editor, same.id, one.slug),
      setOriginal(editor, es.id, 'nothing-here'),
      setOriginal(editor, es.id, 'https://elsewhere.example/news/x%00'),
      setOriginal(author, theirs.id, same.slug), // a draft that is not for the author
    ])
    expect(tried.map((each) => (each.ok ? null : each.error))).toEqual([
      'itself',
      'its own translation',
      'same language',
      'not found',
      'not found',
      'not found',
    ])
  })
})

test('an article follows an event until it is over, by the database’s clock, and each is taken back', async () => {
  const editor = await makeColleague('EDITOR')
  const { id } = await published(editor)
  expect(await setLive(editor, id, 'end')).toEqual({ ok: false, error: 'not now' })
  await setLive(editor, id, 'start')
  const { liveFrom } = await find(id)
  expect(Math.abs(Date.now() - (liveFrom?.getTime() ?? 0))).toBeLessThan(60_000)
  expect(await lastDeed()).toEqual([{ field: 'liveFrom', from: null, to: liveFrom?.toISOString() }])
  expect(await lastChange()).toMatchObject({ kind: 'RELABELLED', tags: expect.arrayContaining([`article:${id}`]) })
  expect(await setLive(editor, id, 'start')).toEqual({ ok: false, error: 'not now' })
  await setLive(editor, id, 'end')
  expect(await find(id)).toMatchObject({ liveFrom, liveUntil: expect.any(Date) })
  await setLive(editor, id, 'goOn')
  expect(await find(id)).toMatchObject({ liveFrom, liveUntil: null })
  await setLive(editor, id, 'forget')
  expect(await find(id)).toMatchObject({ liveFrom: null, liveUntil: null })
})

test('two that stand alone begin a story, a third joins it by either name, and each can leave it', async () => {
  const editor = await makeColleague('EDITOR')
  const first = await published(editor, { title: 'The quake' })
  const [second, third] = [await published(editor), await draft(editor)]
  expect(await setStory(editor, second.id, first.slug)).toEqual({ ok: true, value: { title: 'The quake' } })
  expect(await find(first.id)).toMatchObject({ story: { slug: 'the-quake', articleCount: 2, newestId: second.id } })
  expect(await lastDeed()).toEqual([{ field: 'story', from: null, to: 'the-quake' }])
  expect(await lastChange()).toMatchObject({ kind: 'RELABELLED', tags: expect.arrayContaining(['stories']) })
  const changes = await db.change.count()
  expect((await setStory(editor, third.id, '/stories/the-quake')).ok).toBe(true)
  expect(await db.change.count()).toBe(changes) // no reader sees a draft
  expect(await findBelonging(editor, third.id)).toMatchObject({ story: { articleCount: 2, newest: { id: second.id } } })
  await setStory(editor, second.id, '')
  expect(await find(second.id)).toMatchObject({ story: null })
  expect(await find(first.id)).toMatchObject({ story: { articleCount: 1, newestId: first.id } })
  expect(await setStory(editor, first.id, paths.article(first.slug))).toEqual({
    ok: false,
    error: 'itself',
  })
  expect(await setStory(editor, first.id, 'no-such-story')).toEqual({ ok: false, error: 'not found' })
})

test('what is offered for an address is what one may name', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const quake = await published(editor, { title: 'The quake' })
  await draft(editor, { title: 'The quake, a draft' })
  const { id: own } = await draft(editor, { title: 'The quake, by itself' })
  await setStory(editor, (await draft(editor)).id, quake.slug)
  const offered = async (actor: Actor, stories: boolean) =>
    (await findNameable(actor, 'quake', { stories, article: own })).map((each) => 'path' in each && each.path).sort()
  expect(await offered(author, false)).toEqual(['/news/the-quake'])
  expect(await offered(editor, true)).toEqual(['/news/the-quake', '/news/the-quake-a-draft', '/stories/the-quake'])
  expect(await findNameable(editor, '', { stories: true, article: own })).toEqual([])
})

describe('who may', () => {
  const deeds = {
    original: (actor: Actor, id: number) => setOriginal(actor, id, 'an-original'),
    live: (actor: Actor, id: number) => setLive(actor, id, 'start'),
    story: (actor: Actor, id: number) => setStory(actor, id, 'an-original'),
  }
  const yes = { draft: true, public: true }
  const no = { draft: false, public: false }
  const allowed: Record<string, Record<keyof typeof deeds, typeof yes>> = {
    'ADMINISTRATOR own': { original: yes, live: yes, story: yes },
    'ADMINISTRATOR other': { original: yes, live: yes, story: yes },
    'EDITOR own': { original: yes, live: yes, story: yes },
    'EDITOR other': { original: yes, live: yes, story: yes },
    'AUTHOR own': { original: yes, live: yes, story: no },
    'AUTHOR other': { original: no, live: no, story: no },
    'CONTRIBUTOR own': { original: { draft: true, public: false }, live: { draft: true, public: false }, story: no },
    'CONTRIBUTOR other': { original: no, live: no, story: no },
  }
  const cases = roles.flatMap((role) =>
    (['own', 'other'] as const).flatMap((whose) =>
      (['draft', 'public'] as const).map((state) => [role, whose, state] as const),
    ),
  )
  test.each(cases)('%s, %s %s', async (role, whose, state) => {
    const [actor, editor] = [await makeColleague(role), await makeColleague('EDITOR')]
    await published(editor, { title: 'An original' })
    const { id } = await draft(whose === 'own' ? actor : editor, { lang: 'es' })
    if (state === 'public') await publishArticle(editor, id, 1)
    for (const [name, deed] of Object.entries(deeds)) {
      const before = await find(id)
      const expected = allowed[`${role} ${whose}`]?.[name as keyof typeof deeds][state]
      expect((await deed(actor, id)).ok, name).toBe(expected)
      if (!expected) expect(await find(id)).toEqual(before)
    }
  })
})

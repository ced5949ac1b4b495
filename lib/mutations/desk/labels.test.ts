import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { countUnsaid, listDeskEntities, listDuplicates, type NameKind } from '../../queries/desk/entities.ts'
import { listLookalikes, listToldApart, searchLabels } from '../../queries/desk/labels.ts'
import { listCurated, listDeskTopics } from '../../queries/desk/topics.ts'
import { listNavigation } from '../../queries/directories.ts'
import { findMoved } from '../../queries/found.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { editEntity, mergeEntity, splitEntity } from './entities.ts'
import { tellApart } from './told-apart.ts'
import { arrangeTopic, editTopic, mergeTopic, mostCurated } from './topics.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const topic = (slug: string) => db.topic.findUniqueOrThrow({ where: { slug } })
const entity = (slug: string) => db.entity.findUniqueOrThrow({ where: { slug }, include: { aliases: true } })
const text = { name: 'Feeds', slug: 'feeds', description: '', aliases: [] as string[] }
const lastChange = () => db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })

describe('topics', () => {
  test('are put in order, and the head of the list is the navigation', async () => {
    await publish({ topics: ['a', 'b', 'c'] })
    for (const slug of ['a', 'b', 'c']) await arrangeTopic(editor, (await topic(slug)).id, 'in')
    const order = async () => (await listNavigation()).map(({ slug }) => slug).join('')
    const move = async (slug: string, step: 'up' | 'down' | 'out') =>
      arrangeTopic(editor, (await topic(slug)).id, step).then(order)
    expect(await order()).toBe('abc')
    expect(await move('c', 'up')).toBe('acb')
    expect(await move('a', 'up')).toBe('acb')
    expect(await move('a', 'down')).toBe('cab')
    expect(await move('c', 'out')).toBe('ab')
    expect((await lastChange()).tags).toEqual(expect.arrayContaining(['navigation', 'front']))
    expect((await listCurated(editor)).map(({ slug }) => slug)).toEqual(['a', 'b'])
  })

  test('a list that begins at nought is put in order and recalled like any other', async () => {
    await db.topic.createMany({ data: ['a', 'b'].map((slug, position) => ({ slug, name: slug, position })) })
    const { id } = await topic('b')
    await arrangeTopic(await makeColleague('EDITOR'), id, 'up')
    const listed = await db.topic.findMany({ orderBy: { position: 'asc' }, select: { slug: true } })
    expect(listed.map(({ slug }) => slug)).toEqual(['b', 'a'])
    expect(await db.change.count()).toBe(1)
  })

  test('the list is full at twenty-four', async () => {
    await db.topic.createMany({
      data: Array.from({ length: mostCurated }, (_, at) => ({ slug: `t${at}`, name: `T${at}`, position: at + 1 })),
    })
    const { id } = await db.topic.create({ data: { slug: 'more', name: 'More' } })
    expect(await arrangeTopic(editor, id, 'in')).toEqual({ ok: false, error: 'full' })
  })

  test('one that is called and placed otherwise is found by either name and at either address', async () => {
    await publish({ slug: 'one', topics: ['rss'] })
    const { id } = await topic('rss')
    expect(await editTopic(editor, id, { ...text, aliases: ['RSS', 'Syndication'] })).toEqual({
      ok: true,
      value: { slug: 'feeds' },
    })
    expect(await findMoved('topics', 'rss')).toEqual({ state: 'moved', location: '/topics/feeds' })
    await publish({ slug: 'two', topics: ['syndication'] }, { slug: 'three', topics: ['rss'] })
    expect((await topic('feeds')).articleCount).toBe(3)
    const deed = await db.audit.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(deed.changes).toEqual(expect.arrayContaining([{ field: 'slug', from: 'rss', to: 'feeds' }]))

    await editTopic(editor, id, { ...text, slug: 'rss', aliases: [] }) // and back: no redirect leads to itself
    expect(await findMoved('topics', 'rss')).toBeNull()
    expect(await findMoved('topics', 'feeds')).toEqual({ state: 'moved', location: '/topics/rss' })
  })

  test('what others changed since the form was opened stays, and both are shown where both changed the same', async () => {
    await publish({ topics: ['rss', 'atom'] })
    const { id } = await topic('rss')
    const opened = { name: 'Rss', slug: 'rss', description: '', aliases: ['Syndication'] }
    await editTopic(editor, id, opened)
    await mergeTopic(await makeColleague('EDITOR'), { slug: 'atom', into: 'rss', typed: 'Rss' })
    await editTopic(editor, id, { ...opened, aliases: ['Syndication', 'Atom'], description: 'Theirs.' })

    const mine = { ...opened, name: 'RSS', aliases: ['Web feeds'] }
    expect((await editTopic(editor, id, mine, opened)).ok).toBe(true)
    const now = await db.topic.findUniqueOrThrow({ where: { id }, include: { aliases: { orderBy: { key: 'asc' } } } })
    expect(now).toMatchObject({ name: 'RSS', description: 'Theirs.' })
    expect(now.aliases.map(({ alias }) => alias)).toEqual(['Atom', 'RSS', 'Web feeds'])

    const refused = await editTopic(editor, id, { ...mine, description: 'Mine.' }, opened)
    expect(refused).toMatchObject({
      error: { contested: { clashes: ['description'], theirs: { description: 'Theirs.' }, values: { name: 'RSS' } } },
    })
    expect((await topic('rss')).description).toBe('Theirs.')
  })

  test('the log keeps what was said of one, in whole, and of the one that goes in a merge', async () => {
    await publish({ topics: ['rss', 'atom'] })
    const [long, other] = ['a'.repeat(1500), 'Another format.']
    await editTopic(editor, (await topic('rss')).id, { ...text, name: 'Rss', slug: 'rss', description: long })
    await editTopic(editor, (await topic('atom')).id, { ...text, name: 'Atom', slug: 'atom', description: other })
    await editTopic(editor, (await topic('rss')).id, { ...text, name: 'Rss', slug: 'rss', description: 'Short.' })
    const last = () => db.audit.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect((await last()).changes).toEqual([{ field: 'description', from: long, to: 'Short.' }])
    await mergeTopic(editor, { slug: 'rss', into: 'atom', typed: 'Atom' })
    expect((await last()).changes).toContainEqual({ field: 'description', from: 'Short.', to: other })
  })

  test('an address that one had goes on leading to it when its old name is given to another', async () => {
    await publish({ slug: 'one', topics: ['Rss'], entities: ['Usenet'] })
    await editTopic(editor, (await topic('rss')).id, { ...text, aliases: [] })
    const usenet = {
      name: 'Netnews',
      slug: 'netnews',
      description: '',
      aliases: [],
      kind: 'OTHER' as const,
      sameAs: [],
    }
    await editEntity(editor, (await db.entity.findFirstOrThrow()).id, usenet)
    await publish({ slug: 'two', topics: ['Rss'], entities: ['Usenet'] })
    expect(await findMoved('topics', 'rss')).toEqual({ state: 'moved', location: '/topics/feeds' })
    expect(await db.entity.findMany({ select: { slug: true }, orderBy: { id: 'asc' } })).toEqual([
      { slug: 'netnews' },
      { slug: 'usenet-2' },
    ])
    const { name } = await topic('feeds')
    expect(await mergeTopic(editor, { slug: 'rss-2', into: 'feeds', typed: name })).toMatchObject({ ok: true })
  })

  test('nothing of a change that cannot be is kept', async () => {
    await publish({ topics: ['rss', 'atom'] })
    const { id } = await topic('rss')
    const edit = (fields: Partial<typeof text>) => editTopic(editor, id, { ...text, ...fields })
    expect(await edit({ aliases: ['ATOM'] })).toEqual({ ok: false, error: { alias: 'Atom' } })
    expect(await edit({ slug: 'atom' })).toEqual({ ok: false, error: 'taken' })
    expect(await edit({ slug: 'not a slug' })).toEqual({ ok: false, error: 'not a slug' })
    expect(await editTopic(await makeColleague('AUTHOR'), id, text)).toEqual({ ok: false, error: 'forbidden' })
    expect((await topic('rss')).name).toBe('Rss')
    expect(await db.formerSlug.count()).toBe(0)
    expect(await db.audit.count()).toBe(0)
  })

  test('are merged by whoever types the name of the one that stays', async () => {
    await publish({ topics: ['rss', 'feeds'] })
    const merge = (typed: string) => mergeTopic(editor, { slug: 'rss', into: 'feeds', typed })
    expect(await merge('rss')).toEqual({ ok: false, error: 'not the name' })
    expect(await merge(' FEEDS ')).toEqual({ ok: true, value: { id: (await topic('feeds')).id } })
    expect(await db.audit.count()).toBe(1)
    expect((await listDeskTopics(editor, { query: 'rss', after: null })).lines).toMatchObject([{ slug: 'feeds' }])
    expect(await mergeTopic(editor, { slug: 'gone', into: 'feeds', typed: '' })).toEqual({ ok: false, error: 'absent' })
  })
})

describe('entities', () => {
  test('are edited with all that is known of them', async () => {
    await publish({ entities: ['IBM'] })
    const { id } = await entity('ibm')
    const known = { name: 'IBM', slug: 'ibm', description: 'Makes machines.', aliases: ['Big Blue'] }
    const sameAs = ['https://www.wikidata.org/wiki/Q37156']
    const mine = { ...known, kind: 'ORGANISATION' as const, sameAs }
    expect((await editEntity(editor, id, mine)).ok).toBe(true)
    const opened = { ...mine, kind: 'OTHER' as const, aliases: [], sameAs: [] }
    expect((await editEntity(editor, id, { ...opened, name: 'I.B.M.' }, { ...opened, kind: 'OTHER' })).ok).toBe(true)
    expect((await editEntity(editor, id, { ...opened, kind: 'PERSON' }, opened)).ok).toBe(false)
    expect(await entity('ibm')).toMatchObject({ kind: 'ORGANISATION', sameAs, description: 'Makes machines.' })
    expect((await searchLabels('entity', 'big  BLUE')).map(({ slug }) => slug)).toEqual(['ibm'])
    expect((await lastChange()).tags).toEqual(expect.arrayContaining([`entity:${id}`, `entity-name:${id}`]))
  })

  test('names that look alike are shown side by side, and those that do not are not', async () => {
    await publish({ entities: ['Tim Berners-Lee', 'Mozilla Foundation', 'W3C'] })
    await publish({ slug: 'two', entities: ['Tim Berners Leee', 'The Mozilla Foundation'] })
    const { pairs } = await listDuplicates(editor)
    expect(pairs.map(({ one, other }) => [one.name, other.name]).toSorted()).toEqual([
      ['The Mozilla Foundation', 'Mozilla Foundation'],
      ['Tim Berners Leee', 'Tim Berners-Lee'],
    ])
    expect((await listLookalikes('entity', (await entity('w3c')).id)).length).toBe(0)
  })

  test('two that were told apart are not shown again, but the next one that looks like it is', async () => {
    await publish({ entities: ['Ministry of Health'] })
    await publish({ slug: 'two', entities: ['Ministry of Heart'] })
    await publish({ slug: 'three', entities: ['Ministry of Healthy'] })
    const [health, heart, healthy] = [
      await entity('ministry-of-health'),
      await entity('ministry-of-heart'),
      await entity('ministry-of-healthy'),
    ]
    const shown = async () => (await listDuplicates(editor)).pairs.map(({ one, other }) => [one.id, other.id])
    const tell = (one: number, other: number, areTwo: boolean) => tellApart(editor, one, other, areTwo)
    expect(await shown()).toContainEqual([healthy.id, health.id])
    expect(await tell(healthy.id, health.id, true)).toEqual({ ok: true, value: null })
    await tell(health.id, healthy.id, true)
    expect(await shown()).toContainEqual([healthy.id, heart.id])
    expect((await listLookalikes('entity', health.id)).map(({ id }) => id)).not.toContain(healthy.id)
    expect(await listToldApart(editor)).toMatchObject([{ one: { id: healthy.id }, other: { id: health.id } }])
    const deeds = await db.audit.findMany({ select: { changes: true } })
    expect(deeds).toEqual([{ changes: [{ field: 'notTheSame', from: null, to: 'ministry-of-health' }] }])

    await tell(healthy.id, health.id, false)
    expect(await shown()).toContainEqual([healthy.id, health.id])
    expect(await tell(health.id, health.id, true)).toEqual({ ok: false, error: 'absent' })
    await tell(health.id, heart.id, true)
    await mergeEntity(editor, { slug: heart.slug, into: health.slug, typed: health.name })
    expect(await db.notTheSame.count()).toBe(0)
  })

  test('are narrowed to a kind, or to those that nothing is said of, those with most articles first', async () => {
    await db.entity.createMany({
      data: Array.from({ length: 70 }, (_, at) => ({ slug: `p${at}`, name: `P ${at}`, articleCount: at % 3 })),
    })
    const said = [{ kind: 'PLACE' as const }, { description: 'A river.' }]
    for (const [at, data] of said.entries()) await db.entity.update({ where: { slug: `p${at}` }, data })
    const list = (kind: NameKind, after: string | null = null) =>
      listDeskEntities(editor, { query: '', kind, after }).then(({ lines, next }) => ({
        slugs: lines.map(({ slug }) => slug),
        counts: lines.map(({ articleCount }) => articleCount),
        next,
      }))
    expect((await list('PLACE')).slugs).toEqual(['p0'])
    const first = await list('UNSAID')
    const second = await list('UNSAID', first.next)
    expect([first.slugs.length, second.slugs.length, second.next]).toEqual([60, 8, null])
    expect(new Set([...first.slugs, ...second.slugs]).size).toBe(68)
    expect([...first.counts, ...second.counts]).toEqual([...first.counts, ...second.counts].toSorted().toReversed())
    expect(await countUnsaid(editor)).toBe(68)
    expect(await countUnsaid(await makeColleague('AUTHOR'))).toBe(0)
  })

  test('names that look alike are looked for among the older ones, too', async () => {
    await db.entity.createMany({
      data: Array.from({ length: 102 }, (_, at) => ({ slug: `e${at}`, name: `E${at}`, articleCount: 1 })),
    })
    await db.entityAlias.createMany({
      data: [
        { key: 'tim berners lee', alias: 'Tim Berners-Lee', entityId: 1 },
        { key: 'tim berners leee', alias: 'Tim Berners Leee', entityId: 2 },
      ],
    })
    const { pairs, next } = await listDuplicates(editor)
    expect(pairs).toEqual([])
    expect(await listDuplicates(editor, next)).toMatchObject({
      pairs: [{ one: { id: 2 }, other: { id: 1 } }],
      next: null,
    })
  })

  test('two that were one are split: names, articles and counts go where they belong', async () => {
    await publish({ slug: 'planet', entities: ['Mercury', 'Sun'] }, { slug: 'metal', entities: ['Mercury'] })
    const { id } = await entity('mercury')
    await editEntity(editor, id, {
      ...text,
      name: 'Mercury',
      slug: 'mercury',
      aliases: ['Hg'],
      kind: 'OTHER',
      sameAs: [],
    })
    const article = await db.article.findUniqueOrThrow({ where: { slug: 'metal' } })
    const split = (articleIds: number[], name = 'Mercury (element)') =>
      splitEntity(editor, id, { name, aliases: ['Hg', 'Mercury'], articleIds, typed: 'Mercury' })
    const unnamed = { name: 'Quicksilver', aliases: [], articleIds: [article.id], typed: 'Hg' }
    expect(await splitEntity(editor, id, unnamed)).toEqual({ ok: false, error: 'not the name' })
    expect(await split([])).toEqual({ ok: false, error: 'nothing' })
    expect(await split([article.id], 'Sun')).toEqual({ ok: false, error: { alias: 'Sun' } })
    expect(await split([article.id, 99_999])).toMatchObject({ ok: true, value: { articles: 1 } })

    const [one, other] = [await entity('mercury'), await entity('mercury-element')]
    expect([one.articleCount, other.articleCount]).toEqual([1, 1])
    expect(one.aliases.map(({ alias }) => alias)).toEqual(['Mercury'])
    expect(other.aliases.map(({ alias }) => alias).toSorted()).toEqual(['Hg', 'Mercury (element)'])
    const changes = await db.change.findMany({ where: { kind: 'RELABELLED', articleId: article.id } })
    expect(changes.flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining(['entity:1', `entity:${other.id}`]))

    expect(await mergeEntity(editor, { slug: other.slug, into: 'mercury', typed: one.name })).toEqual({
      ok: true,
      value: { id },
    })
    expect((await entity('mercury')).articleCount).toBe(2)
  })

  test('are nobody’s to change but the editors’', async () => {
    await publish({ entities: ['IBM'] })
    const author = await makeColleague('AUTHOR')
    const { id } = await entity('ibm')
    const refused = { ok: false, error: 'forbidden' }
    expect(await mergeEntity(author, { slug: 'ibm', into: 'ibm', typed: 'IBM' })).toEqual(refused)
    expect(await splitEntity(author, id, { name: 'X', aliases: [], articleIds: [], typed: 'IBM' })).toEqual(refused)
    expect(await listDuplicates(author)).toEqual({ pairs: [], next: null })
  })
})

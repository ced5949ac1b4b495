import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { listRemovedLabels } from '../../queries/desk/labels.ts'
import { findMoved } from '../../queries/found.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'

import { createEntity } from './entities.ts'
import { putBackLabel, removeLabel } from './removed-labels.ts'
import { arrangeTopic, createTopic, editTopic } from './topics.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const no = (error: unknown) => ({ ok: false, error })
const text = { name: 'Large language models', slug: 'llm', description: 'Big ones.', aliases: ['LLMs'] }

describe('a topic that is made at the desk', () => {
  test('is there with all that is said of it, under every name and at its address', async () => {
    const made = await createTopic(editor, text)
    if (!made.ok) throw new Error(String(made.error))
    await publish({ slug: 'one', topics: ['LLM'] }, { slug: 'two', topics: ['llms'] })
    await publish({ slug: 'three', topics: ['Large-Language Models'] })
    expect(
      await db.topic.findMany({ select: { id: true, slug: true, description: true, articleCount: true } }),
    ).toEqual([{ id: made.value.id, slug: 'llm', description: 'Big ones.', articleCount: 3 }])
    expect(await db.audit.findFirst({ select: { action: true, label: true } })).toEqual({
      action: 'topic.edit',
      label: text.name,
    })
    const { tags } = await db.change.findFirstOrThrow({ orderBy: { id: 'asc' } })
    expect(tags).toEqual(expect.arrayContaining(['topics', `topic:${made.value.id}`]))
  })

  test('has an address made of its name, that nothing else has or had', async () => {
    await publish({ topics: ['rss'] })
    const { id } = await db.topic.findFirstOrThrow()
    await editTopic(editor, id, { name: 'Feeds', slug: 'feeds', description: '', aliases: [] })
    await createTopic(editor, { ...text, name: 'RSS', slug: '' })
    expect(await db.topic.findFirst({ where: { name: 'RSS' }, select: { slug: true } })).toEqual({ slug: 'rss-2' })
  })

  test.each([
    ['an address that another has', { slug: 'feeds' }, 'taken'],
    ['an address that another had', { slug: 'rss' }, 'taken'],
    ['a name that another has', { name: 'FEEDS' }, { alias: 'Feeds' }],
    ['another name that another has', { aliases: ['syndication'] }, { alias: 'Syndication' }],
    ['an address that is another one’s name', { slug: 'syndication' }, { alias: 'Syndication' }],
    ['no address', { slug: 'a/b' }, 'not a slug'],
    ['an address in capitals', { slug: 'LLM' }, 'not a slug'],
  ])('is refused with %s, and nothing is written', async (_, fields, error) => {
    await publish({ topics: ['rss'] })
    const { id } = await db.topic.findFirstOrThrow()
    await editTopic(editor, id, { name: 'Feeds', slug: 'feeds', description: '', aliases: ['Syndication'] })
    const deeds = await db.audit.count()
    expect(await createTopic(editor, { ...text, ...fields })).toEqual(no(error))
    expect(await db.topic.count()).toBe(1)
    expect(await db.audit.count()).toBe(deeds)
  })

  test('is made by editors only', async () => {
    expect(await createTopic(await makeColleague('AUTHOR'), text)).toEqual(no('forbidden'))
  })

  test('is made once by two who make it at the same time', async () => {
    const made = await Promise.all([1, 2, 3].map(() => createTopic(editor, text)))
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.topic.count()).toBe(1)
  })
})

test('somebody is made at the desk with all that is known of them, and once', async () => {
  const ada = {
    name: 'Ada Lovelace',
    slug: '',
    description: 'Wrote the first program.',
    aliases: ['Ada King'],
    kind: 'PERSON' as const,
    sameAs: ['https://www.wikidata.org/wiki/Q7259'],
  }
  expect((await createEntity(editor, ada)).ok).toBe(true)
  await publish({ entities: ['ada king'] })
  expect(await db.entity.findMany({ include: { aliases: true } })).toMatchObject([
    { slug: 'ada-lovelace', kind: 'PERSON', sameAs: ada.sameAs, articleCount: 1, aliases: [{}, {}] },
  ])
  expect(await createEntity(editor, { ...ada, name: 'Ada king' })).toEqual(no({ alias: 'Ada King' }))
  expect(await createEntity(await makeColleague('CONTRIBUTOR'), ada)).toEqual(no('forbidden'))
})

describe('what no article has', () => {
  const make = async () => {
    const made = await createTopic(editor, text)
    if (!made.ok) throw new Error(String(made.error))
    const { id } = made.value
    await editTopic(editor, id, { ...text, slug: 'models' })
    await arrangeTopic(editor, id, 'in')
    return id
  }
  const asItIs = (id: number) => db.topic.findUnique({ where: { id }, include: { aliases: true, formerSlugs: true } })

  test('is removed, and put back as it was', async () => {
    const id = await make()
    const before = await asItIs(id)
    expect(await findMoved('topics', 'llm')).toMatchObject({ location: '/topics/models' })
    expect(await removeLabel(editor, 'topic', id)).toEqual({ ok: true, value: null })
    expect(await asItIs(id)).toBeNull()
    expect(await findMoved('topics', 'llm')).toBeNull()
    expect(await db.topicAlias.count()).toBe(0)
    expect(await listRemovedLabels(editor, 'topic')).toEqual([{ id, name: text.name }])
    const { tags } = await db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(tags).toEqual(expect.arrayContaining([`topic:${id}`, 'navigation']))

    expect(await putBackLabel(editor, 'topic', id)).toEqual({ ok: true, value: null })
    expect(await asItIs(id)).toEqual(before)
    expect(await listRemovedLabels(editor, 'topic')).toEqual([])
    expect(await findMoved('topics', 'llm')).toMatchObject({ location: '/topics/models' })
    expect(await putBackLabel(editor, 'topic', id)).toEqual(no('absent'))
  })

  test('is not removed as long as a draft has it', async () => {
    await draft(editor, { topics: [text.name], entities: ['IBM'] })
    const [topic, entity] = [await db.topic.findFirstOrThrow(), await db.entity.findFirstOrThrow()]
    expect(await removeLabel(editor, 'topic', topic.id)).toEqual(no('in use'))
    expect(await removeLabel(editor, 'entity', entity.id)).toEqual(no('in use'))
    await db.article.deleteMany()
    expect(await removeLabel(editor, 'entity', entity.id)).toEqual({ ok: true, value: null })
    expect(await putBackLabel(editor, 'entity', entity.id)).toEqual({ ok: true, value: null })
    expect(await db.entity.findFirst()).toEqual({ ...entity, articleCount: 0 })
  })

  test('does not come back when one of its names is another one’s by then, nor after a day', async () => {
    const id = await make()
    await removeLabel(editor, 'topic', id)
    await publish({ topics: ['LLMs'] })
    expect(await putBackLabel(editor, 'topic', id)).toEqual(no('taken'))
    await db.$executeRaw`UPDATE "RemovedLabel" SET "removedAt" = now() - interval '25 hours'`
    expect(await listRemovedLabels(editor, 'topic')).toEqual([])
    expect(await putBackLabel(editor, 'topic', id)).toEqual(no('absent'))
  })

  test('is removed by editors only', async () => {
    const [id, author] = [await make(), await makeColleague('AUTHOR')]
    expect(await removeLabel(author, 'topic', id)).toEqual(no('forbidden'))
    await removeLabel(editor, 'topic', id)
    expect(await putBackLabel(author, 'topic', id)).toEqual(no('forbidden'))
    expect(await removeLabel(editor, 'topic', id)).toEqual(no('absent'))
  })
})

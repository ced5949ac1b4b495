import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { saveArticle, type Typed } from './articles.ts'
import { mergeEntity } from './entities.ts'
import { publishArticle } from './publication.ts'
import { removeLabel } from './removed-labels.ts'
import { addTopic } from './tagging.ts'
import { mergeTopic } from './topics.ts'

// What an article is under is merged, or done away with, while somebody saves it.

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const rounds = 8
const body = 'The text.'
const edited = (fields: Partial<Typed>): Typed => ({
  title: 'A draft of a test',
  summary: 'Made by a test.',
  lang: 'en',
  genre: 'NEWS',
  topics: [],
  entities: [],
  authors: [],
  text: { body, markdown: body, rendering: { compiler: 'test', html: `<p>${body}</p>`, text: body, words: 2 } },
  ...fields,
})

async function labelsOf(id: number): Promise<{ topics: string[]; entities: string[] }> {
  const byPlace = { orderBy: { position: 'asc' as const } }
  const article = await db.article.findUniqueOrThrow({
    where: { id },
    select: {
      topics: { ...byPlace, select: { topic: { select: { name: true } } } },
      entities: { ...byPlace, select: { entity: { select: { name: true } } } },
    },
  })
  return {
    topics: article.topics.map(({ topic }) => topic.name),
    entities: article.entities.map(({ entity }) => entity.name),
  }
}

for (const state of ['a draft', 'in the paper'])
  test(`both are done, and nothing is lost: ${state}`, async () => {
    for (let round = 0; round < rounds; round++) {
      const mark = `${state} ${round}`
      await publish({ slug: `other-${round}`, topics: [`Machines ${mark}`], entities: [`IBM ${mark}`] })
      const { id } = await draft(editor, { topics: [`Computers ${mark}`], entities: [`Big Blue ${mark}`] })
      if (state === 'in the paper') await publishArticle(editor, id, 1)
      const [topics, entities] = await Promise.all([
        db.topic.findMany({ where: { name: { endsWith: mark } }, orderBy: { name: 'asc' } }),
        db.entity.findMany({ where: { name: { endsWith: mark } }, orderBy: { name: 'asc' } }),
      ])
      const [computers, machines] = topics
      const [blue, ibm] = entities
      if (!computers || !machines || !blue || !ibm) throw new Error('the test has made none')
      const outcomes = await Promise.all([
        saveArticle(editor, id, 1, edited({ topics: [computers.name, 'New'], entities: [blue.name, 'Ada'] })),
        mergeTopic(editor, { slug: computers.slug, into: machines.slug, typed: machines.name }),
        mergeEntity(editor, { slug: blue.slug, into: ibm.slug, typed: ibm.name }),
      ])
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
      expect(await labelsOf(id)).toEqual({ topics: [machines.name, 'New'], entities: [ibm.name, 'Ada'] })
    }
    expect(await db.topic.count({ where: { name: { startsWith: 'Computers' } } })).toBe(0)
    expect(await db.entity.count({ where: { name: { startsWith: 'Big Blue' } } })).toBe(0)
    const counted = await db.topic.findMany({ where: { name: { startsWith: 'Machines' } } })
    expect(counted.map(({ articleCount }) => articleCount)).toEqual(Array(rounds).fill(state === 'a draft' ? 1 : 2))
  })

test('who saves what was merged a moment ago saves it under the one that stayed, once', async () => {
  await publish({ slug: 'other', topics: ['machines'], entities: ['IBM'] })
  const { id } = await draft(editor, { topics: ['Computers', 'Machines'], entities: ['Big Blue', 'IBM'] })
  await mergeTopic(editor, { slug: 'computers', into: 'machines', typed: 'Machines' })
  await mergeEntity(editor, { slug: 'big-blue', into: 'ibm', typed: 'IBM' })
  const opened = { topics: ['Computers', 'Machines'], entities: ['Big Blue', 'IBM'] }
  expect((await saveArticle(editor, id, 1, edited(opened))).ok).toBe(true)
  expect(await labelsOf(id)).toEqual({ topics: ['Machines'], entities: ['IBM'] })
})

test('a topic that is removed while an article comes under it is there for the article', async () => {
  for (let round = 0; round < rounds; round++) {
    const { id } = await draft(editor, { topics: [] })
    const topic = await db.topic.create({
      data: { slug: `t-${round}`, name: `T ${round}`, aliases: { create: { key: `t ${round}`, alias: `T ${round}` } } },
    })
    const [tagged, removed] = await Promise.all([
      addTopic(editor, id, topic.name),
      removeLabel(editor, 'topic', topic.id),
    ])
    expect(tagged.ok).toBe(true)
    expect(removed).toEqual(removed.ok ? { ok: true, value: null } : { ok: false, error: 'in use' })
    expect((await labelsOf(id)).topics).toEqual([topic.name])
  }
})

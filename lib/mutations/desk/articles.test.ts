import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, roles } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { createArticle, saveArticle, type Typed } from './articles.ts'
import { setLive } from './live.ts'
import { publishArticle, returnToDraft, scheduleArticle, submitArticle, takeDown } from './publication.ts'
import { addTopic } from './tagging.ts'

beforeEach(async () => {
  await emptyDatabase()
  await db.topic.create({ data: { slug: 'web-standards', name: 'Web standards' } })
})

const typed = (title: string, body = 'One paragraph.'): Typed => ({
  title,
  summary: 'A summary.',
  lang: 'en',
  genre: 'NEWS',
  topics: ['web-standards'],
  entities: ['HTTP'],
  authors: ['Ada'],
  text: { body, markdown: body, rendering: { compiler: 'test', html: `<p>${body}</p>`, text: body, words: 2 } },
})

async function begin(actor: Actor, title = 'A title'): Promise<number> {
  const begun = await createArticle(actor, typed(title))
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  return begun.value.id
}

test('what is sent twice begins one article, by its author and in these words', async () => {
  const [author, other] = [await makeColleague('AUTHOR'), await makeColleague('AUTHOR')]
  const uid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
  const twice = await Promise.all([1, 2].map(() => createArticle(author, typed('Sent twice'), uid)))
  expect(twice).toEqual([twice[0], twice[0]])
  const [again, elsewhere] = [typed('Sent twice', 'Another text.'), typed('Sent twice')]
  expect(await createArticle(author, again, uid)).toMatchObject({ ok: true, value: { slug: 'sent-twice-2' } })
  expect(await createArticle(other, elsewhere, uid)).toMatchObject({ ok: true, value: { slug: 'sent-twice-3' } })
  expect(await db.article.findMany({ select: { uid: true }, orderBy: { id: 'asc' } })).toMatchObject([{ uid }, {}, {}])
})

const statusOf = async (id: number) => (await db.article.findUniqueOrThrow({ where: { id } })).status

test('an article goes from draft to paper, and every step is written down', async () => {
  const author = await makeColleague('AUTHOR')
  const id = await begin(author)
  expect(await statusOf(id)).toBe('DRAFT')
  expect(await db.change.count()).toBe(0)
  expect(await submitArticle(author, id)).toEqual({ ok: true, value: null })
  expect(await publishArticle(author, id, 1)).toEqual({ ok: true, value: null })
  expect(await db.change.findMany({ select: { kind: true, articleId: true } })).toEqual([
    { kind: 'PUBLISHED', articleId: id },
  ])
  const deeds = await db.audit.findMany({
    orderBy: { id: 'asc' },
    select: { action: true, actorId: true, subject: true },
  })
  expect(deeds).toEqual(
    ['article.create', 'article.submit', 'article.publish'].map((action) => ({
      action,
      actorId: author.id,
      subject: `article:${id}`,
    })),
  )
})

test('of two that save the same version one wins, and the other is shown what won', async () => {
  const [ada, bob] = [await makeColleague('EDITOR'), await makeColleague('EDITOR')]
  const id = await begin(ada)
  const saves = await Promise.all([
    saveArticle(ada, id, 1, typed('By Ada', 'Ada wrote.')),
    saveArticle(bob, id, 1, typed('By Bob', 'Bob wrote.')),
  ])
  expect(saves.map(({ ok }) => ok).sort()).toEqual([false, true])
  const winner = saves[0].ok ? ada : bob
  const loser = saves.find(({ ok }) => !ok)
  expect(loser).toMatchObject({ error: { conflict: { version: 2, by: winner.name } } })
  expect(await db.revision.findMany({ select: { version: true, title: true, editorId: true } })).toEqual([
    { version: 1, title: 'A title', editorId: ada.id },
  ])
})

test('a public article that is saved is updated for its readers', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  await publishArticle(editor, id, 1)
  await saveArticle(editor, id, 1, typed('A better title'))
  expect((await db.change.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind)).toEqual([
    'PUBLISHED',
    'UPDATED',
  ])
})

test('a version says why there is one, and the next one does not say the same', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  const same = { ...typed('A title'), topics: ['Web standards'] } // as it is called now
  await saveArticle(editor, id, 1, { ...same, note: 'The second goal.' })
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({ versionNote: 'The second goal.' })
  await saveArticle(editor, id, 2, same)
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({ version: 3, versionNote: null })
  expect(await db.revision.findMany({ orderBy: { version: 'asc' }, select: { note: true } })).toEqual([
    { note: null },
    { note: 'The second goal.' },
  ])
  const deeds = await db.audit.findMany({ where: { action: 'article.edit' }, orderBy: { id: 'asc' } })
  expect(deeds.map(({ changes }) => changes)).toMatchObject([[{ field: 'note', to: 'The second goal.' }], []])
})

test('a schedule is by the database’s clock, and can be taken back', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  expect(await scheduleArticle(editor, id, 1, new Date(Date.now() - 1000))).toEqual({ ok: false, error: 'past' })
  expect(await scheduleArticle(editor, id, 1, new Date(Date.now() + 60_000))).toEqual({ ok: true, value: null })
  expect(await statusOf(id)).toBe('SCHEDULED')
  expect(await returnToDraft(editor, id)).toEqual({ ok: true, value: null })
  expect(await statusOf(id)).toBe('DRAFT')
})

test('the same step twice is no step', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  const steps = await Promise.all(Array.from({ length: 10 }, () => publishArticle(editor, id, 1)))
  expect(steps.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.change.count()).toBe(1)
})

describe('what is published is what was seen', () => {
  const later = () => new Date(Date.now() + 60_000)

  test('of an article that somebody saved meanwhile nothing is published, and it is told who did', async () => {
    const [contributor, editor] = [await makeColleague('CONTRIBUTOR'), await makeColleague('EDITOR')]
    const id = await begin(contributor)
    await submitArticle(contributor, id)
    await saveArticle(contributor, id, 1, typed('Not what was reviewed'))
    const conflict = { version: 2, by: contributor.name, title: 'Not what was reviewed' }
    for (const refused of [await publishArticle(editor, id, 1), await scheduleArticle(editor, id, 1, later())])
      expect(refused).toEqual({ ok: false, error: { conflict } })
    expect(await statusOf(id)).toBe('REVIEW')
    expect(await publishArticle(editor, id, 2)).toEqual({ ok: true, value: null })
  })

  test('who may not publish changes nothing in what is scheduled, until it is theirs again', async () => {
    const [contributor, editor] = [await makeColleague('CONTRIBUTOR'), await makeColleague('EDITOR')]
    const id = await begin(contributor)
    await scheduleArticle(editor, id, 1, later())
    const save = (version: number) => saveArticle(contributor, id, version, typed('Not what was reviewed'))
    expect(await save(1)).toEqual({ ok: false, error: 'forbidden' })
    expect(await setLive(contributor, id, 'start')).toEqual({ ok: false, error: 'forbidden' })
    expect(await addTopic(contributor, id, 'Printing')).toMatchObject({ ok: false })
    await returnToDraft(editor, id)
    expect(await save(1)).toMatchObject({ ok: true, value: { version: 2 } })
  })
})

describe('who may', () => {
  const deeds = {
    save: (actor: Actor, id: number) => saveArticle(actor, id, 1, typed('Another title')),
    submit: submitArticle,
    publish: (actor: Actor, id: number) => publishArticle(actor, id, 1),
    schedule: (actor: Actor, id: number) => scheduleArticle(actor, id, 1, new Date(Date.now() + 60_000)),
    takeDown: (actor: Actor, id: number) => takeDown(actor, id, { because: 'A test.', named: 'a-title' }),
  }
  const allowed: Record<string, Record<keyof typeof deeds, boolean>> = {
    'ADMINISTRATOR own': { save: true, submit: true, publish: true, schedule: true, takeDown: true },
    'ADMINISTRATOR other': { save: true, submit: true, publish: true, schedule: true, takeDown: true },
    'EDITOR own': { save: true, submit: true, publish: true, schedule: true, takeDown: true },
    'EDITOR other': { save: true, submit: true, publish: true, schedule: true, takeDown: true },
    'AUTHOR own': { save: true, submit: true, publish: true, schedule: true, takeDown: false },
    'AUTHOR other': { save: false, submit: false, publish: false, schedule: false, takeDown: false },
    'CONTRIBUTOR own': { save: true, submit: true, publish: false, schedule: false, takeDown: false },
    'CONTRIBUTOR other': { save: false, submit: false, publish: false, schedule: false, takeDown: false },
  }
  const cases = roles.flatMap((role) =>
    ['own', 'other'].flatMap((whose) =>
      (Object.keys(deeds) as (keyof typeof deeds)[]).map((deed) => [role, whose, deed] as const),
    ),
  )
  test.each(cases)('%s, %s article: %s', async (role, whose, deed) => {
    const [actor, somebody] = [await makeColleague(role), await makeColleague('EDITOR')]
    const id = await begin(whose === 'own' ? actor : somebody)
    if (deed === 'takeDown') await publishArticle(await makeColleague('EDITOR'), id, 1)
    const before = await db.article.findUniqueOrThrow({ where: { id } })
    const result = await deeds[deed](actor, id)
    expect(result.ok).toBe(allowed[`${role} ${whose}`]?.[deed])
    if (!result.ok) expect(await db.article.findUniqueOrThrow({ where: { id } })).toEqual(before)
  })
})

test('the audit log cannot be changed', async () => {
  await begin(await makeColleague('EDITOR'))
  await expect(db.audit.updateMany({ data: { label: 'something else' } })).rejects.toThrow('never changed')
  await expect(db.audit.deleteMany()).rejects.toThrow('never changed')
})

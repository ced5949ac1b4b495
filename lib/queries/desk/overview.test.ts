import { beforeEach, expect, test } from 'vitest'
import { publishArticle, setEmbargo, submitArticle } from '../../mutations/desk/publication.ts'
import { importRecords } from '../../mutations/import-records.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { recordOf } from '../../testing/publish.ts'
import { getOverview } from './overview.ts'

beforeEach(emptyDatabase)

const titles = async (...args: Parameters<typeof getOverview>) =>
  Object.fromEntries(
    (await getOverview(...args)).lists
      .filter(({ count }) => count > 0)
      .map(({ name, cards }) => [name, cards.map(({ title }) => title)]),
  )

test('what needs somebody stands in its list', async () => {
  const editor = await makeColleague('EDITOR')
  const picture = (html: string) => ({
    body: 'x',
    markdown: 'x',
    rendering: { compiler: 'test', html, text: 'x', words: 1 },
  })
  await submitArticle(editor, (await draft(editor, { title: 'In review' })).id)
  const { id } = await draft(editor, { title: 'Under embargo' })
  await setEmbargo(editor, id, new Date(Date.now() + 3_600_000))
  for (const [title, fields] of Object.entries({
    'No summary': { summary: '' },
    'No names': { entities: [] },
    'A mute picture': { text: picture('<img src="/a.png" alt=" ">') },
    'A picture that speaks': { text: picture('<img src="/a.png" alt="A press">') },
  }))
    await publishArticle(editor, (await draft(editor, { title, ...fields })).id, 1)

  expect(await titles(editor)).toEqual({
    review: ['In review'],
    embargoes: ['Under embargo'],
    drafts: ['Under embargo'],
    lacking: ['A mute picture', 'No names', 'No summary'],
  })
})

test('what is missing is on the list until it is there, however old the article is', async () => {
  const editor = await makeColleague('EDITOR')
  await importRecords([
    recordOf({ slug: 'bare', title: 'Bare', summary: '', entities: [], published_at: '2020-01-01T00:00:00Z' }),
  ])
  await importRecords(
    Array.from({ length: 600 }, (_, at) => recordOf({ slug: `whole-${at}`, summary: 'A summary.', entities: ['IBM'] })),
  )
  expect(await titles(editor)).toEqual({ lacking: ['Bare'] })
  const again = (fields: Record<string, unknown>) =>
    importRecords([recordOf({ slug: 'bare', title: 'Bare', ...fields })])
  await again({ summary: 'A summary.', entities: [] })
  expect(await titles(editor)).toEqual({ lacking: ['Bare'] })
  await again({ summary: 'A summary.', entities: ['IBM'] })
  expect(await titles(editor)).toEqual({})
  await again({ summary: 'A summary.', entities: [] })
  expect(await titles(editor)).toEqual({ lacking: ['Bare'] })
})

test('everybody sees what is theirs to see, and what others did to it', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  await draft(editor, { title: 'An editor’s' })
  const { id } = await draft(author, { title: 'An author’s' })
  await publishArticle(editor, id, 1)
  expect(await titles(author)).toEqual({})
  expect((await getOverview(author)).news).toMatchObject([
    {
      action: 'article.publish',
      articleId: id,
      by: editor.name,
      changes: [{ field: 'status', from: 'DRAFT', to: 'PUBLISHED' }, { field: 'publishedAt' }],
    },
  ])
  expect((await getOverview(editor)).news).toMatchObject([{ action: 'article.create', articleId: id, by: author.name }])
})

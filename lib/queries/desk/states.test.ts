import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { correctArticle, publishArticle } from '../../mutations/desk/publication.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { findTitles, listDeskArticles, readFilters, stateOf, states } from './articles.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const titlesOf = async (address: Record<string, string>) =>
  (await listDeskArticles(editor, readFilters(address))).cards.map((card) => `${card.title}: ${stateOf(card)}`)

test('what had to be put right is found among what is in the paper', async () => {
  await draft(editor, { title: 'Not out yet' })
  const [right, wrong] = [await draft(editor, { title: 'Right' }), await draft(editor, { title: 'Wrong' })]
  for (const { id } of [right, wrong]) await publishArticle(editor, id, 1)
  await correctArticle(editor, wrong.id, 1, 'The figure was wrong.')
  expect(await titlesOf({ status: 'CORRECTED' })).toEqual(['Wrong: CORRECTED'])
  expect((await titlesOf({ status: 'PUBLISHED' })).sort()).toEqual(['Right: PUBLISHED', 'Wrong: CORRECTED'])
})

test('a list can be narrowed to every state, and to nothing else', () => {
  expect(states.map((status) => readFilters({ status }).status)).toEqual(states)
  expect(readFilters({ status: 'LOST' }).status).toBeNull()
})

test('articles are called by name to whoever may see them', async () => {
  const author = await makeColleague('AUTHOR')
  const [out, hidden] = [await draft(editor, { title: 'Out' }), await draft(editor, { title: 'Hidden' })]
  const own = await draft(author, { title: 'Own' })
  await publishArticle(editor, out.id, 1)
  const ids = [out.id, hidden.id, own.id, 2_147_483_647]
  expect([...(await findTitles(editor, ids)).values()].sort()).toEqual(['Hidden', 'Out', 'Own'])
  expect([...(await findTitles(author, ids)).values()].sort()).toEqual(['Out', 'Own'])
})

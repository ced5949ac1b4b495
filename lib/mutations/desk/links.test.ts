import { beforeEach, expect, test } from 'vitest'
import { askDueLinks } from '../../links/run.ts'
import { listArticleLinks } from '../../queries/desk/links.ts'
import { getOverview } from '../../queries/desk/overview.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { linkTo, publishWithLinks } from '../../testing/links.ts'
import { leaveLink } from './links.ts'
import { takeDown } from './publication.ts'

beforeEach(emptyDatabase)

const lost = '/news/never-was'

async function broken(...args: Parameters<typeof getOverview>) {
  const list = (await getOverview(...args)).lists.find(({ name }) => name === 'broken')
  return { count: list?.count, ids: list?.cards.map(({ id }) => id) }
}

const askNobody = async () => {
  throw new Error('nobody outside is asked')
}

test('articles with a broken link are on the overview of who may read them, until somebody leaves it there', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const [one, other] = [await publishWithLinks(editor, lost), await publishWithLinks(author, lost)]
  await askDueLinks(askNobody)
  expect(await broken(editor)).toEqual({ count: 2, ids: [other.id, one.id] })
  expect(await broken(author)).toEqual({ count: 1, ids: [other.id] })

  const id = (await linkTo(lost))?.id ?? 0
  expect(await leaveLink(author, one.id, id, true)).toEqual({ ok: false, error: 'absent' })
  expect(await leaveLink(author, other.id, id + 1, true)).toEqual({ ok: false, error: 'absent' })
  expect(await leaveLink(author, other.id, id, true)).toEqual({ ok: true, value: null })
  expect(await broken(editor)).toEqual({ count: 1, ids: [one.id] })
  expect(await listArticleLinks(editor, other.id)).toMatchObject([{ url: lost, broken: true, leftBy: author.name }])
  expect((await getOverview(editor)).news).toContainEqual(
    expect.objectContaining({ action: 'article.edit', articleId: other.id, by: author.name }),
  )

  await leaveLink(author, other.id, id, false)
  await takeDown(editor, one.id, { because: 'A test.', named: one.slug })
  expect(await broken(editor)).toEqual({ count: 1, ids: [other.id] })
})

test('the links of an article are for who may read it', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const { id } = await publishWithLinks(editor, lost)
  expect(await listArticleLinks(author, id)).toEqual([])
  expect(await listArticleLinks(editor, id)).toMatchObject([{ url: lost, answer: null, isLeft: false }])
})

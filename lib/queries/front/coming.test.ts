import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { pinArticle } from '../../mutations/desk/front.ts'
import { publishArticle, scheduleArticle, scheduleEnd, setEmbargo } from '../../mutations/desk/publication.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { findComingFront } from '../desk/front.ts'
import { type Front, getFront } from './front.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const begun = async (title: string) => (await draft(editor, { title })).id
const titlesOf = ({ lead, seconds, thirds, latest, more }: Front) =>
  [...(lead ? [lead] : []), ...seconds, ...thirds, ...latest, ...more].map(({ title }) => title)

async function inPaper(title: string): Promise<number> {
  const id = await begun(title)
  await publishArticle(editor, id, 1)
  return id
}

async function coming(hours: number) {
  const found = await findComingFront(editor, inHours(hours))
  if (!found) throw new Error('there is no such front page')
  return {
    titles: titlesOf(found.front).sort(),
    lead: found.front.lead?.title,
    scheduled: found.scheduled.map(({ title }) => title),
  }
}

test('has what is scheduled by then, not what has left by then, and what its embargo holds back only afterwards', async () => {
  await inPaper('Stays')
  await scheduleEnd(editor, await inPaper('Leaves in two hours'), inHours(2))
  await scheduleArticle(editor, await begun('Comes in one hour'), 1, inHours(1))
  const held = await begun('Comes in three hours')
  await scheduleArticle(editor, held, 1, inHours(1))
  await setEmbargo(editor, held, inHours(3))
  await begun('Never comes')

  expect(await coming(0.5)).toMatchObject({ titles: ['Leaves in two hours', 'Stays'], scheduled: [] })
  expect((await coming(1.5)).titles).toEqual(['Comes in one hour', 'Leaves in two hours', 'Stays'])
  expect(await coming(4)).toMatchObject({
    titles: ['Comes in one hour', 'Comes in three hours', 'Stays'],
    scheduled: ['Comes in one hour', 'Comes in three hours'],
  })
  expect(titlesOf(await getFront()).sort()).toEqual(['Leaves in two hours', 'Stays']) // readers see nothing of it
})

test('is led by what is pinned then', async () => {
  const pinned = await inPaper('Pinned for a while')
  await inPaper('Newer')
  await pinArticle(editor, pinned, inHours(1))
  expect((await coming(0.2)).lead).toBe('Pinned for a while')
  expect((await coming(3)).lead).toBe('Newer')
})

test('is led by what is scheduled and pinned, from when it comes on', async () => {
  const id = await begun('Tomorrow’s lead')
  await scheduleArticle(editor, id, 1, inHours(2))
  await inPaper('Newer')
  await pinArticle(editor, id, null)
  expect((await coming(1)).lead).toBe('Newer')
  expect((await coming(3)).lead).toBe('Tomorrow’s lead')
})

test('is what the front page of then is', async () => {
  for (const number of [1, 2, 3]) await inPaper(`In the paper ${number}`)
  for (const number of [1, 2, 3]) await scheduleArticle(editor, await begun(`To come ${number}`), 1, inHours(number))
  const then = await findComingFront(editor, inHours(4))
  await db.$executeRaw`UPDATE "Article" SET status = 'PUBLISHED' WHERE status = 'SCHEDULED'`
  const front = await getFront()
  expect(titlesOf(then?.front ?? front)).toEqual(titlesOf(front))
  expect(then?.front).toMatchObject({ lead: { publishedAt: front.lead?.publishedAt }, edition: null })
})

test('is shown to who arranges it, of moments to come', async () => {
  expect(await findComingFront(await makeColleague('AUTHOR'), inHours(1))).toBeNull()
  expect(await findComingFront(editor, inHours(-1))).toBeNull()
})

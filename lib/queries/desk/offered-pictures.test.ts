import { beforeAll, expect, test } from 'vitest'
import { type Actor, roles } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { deletePicture } from '../../mutations/desk/media-bin.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { listPictures } from './media.ts'
import { offerPictures, readAskedPictures } from './offered-pictures.ts'

let editor: Actor
const all = { q: '', before: null }

/** A picture of somebody's, as the library keeps it; its files are not looked at here. */
async function picture(alt: string, uploaderId: string, said: { credit?: string; caption?: string } = {}) {
  const hash = crypto.randomUUID().replaceAll('-', '')
  const file = { hash, type: 'image/webp', bytes: 1000, width: 640, height: 360 }
  return db.media.create({ data: { ...file, alt, credit: 'Ada', uploaderId, ...said } })
}

const altsOf = async (q: string, actor = editor) =>
  (await offerPictures(actor, { ...all, q })).pictures.map(({ alt }) => alt)

beforeAll(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
})

test('a library without a picture offers none', async () => {
  expect(await offerPictures(editor, all)).toEqual({ pictures: [], next: null })
})

test('each is offered with what a text says of it, and no more, as a browser reads it', async () => {
  const { id, hash } = await picture('A press', editor.id, { credit: 'Ada & sons', caption: 'In Mainz' })
  const offered = await offerPictures(editor, all)
  expect(offered.pictures).toEqual([
    {
      id,
      address: `/media/${hash}.webp`,
      small: `/media/${hash}-small.webp`,
      width: 640,
      height: 360,
      alt: 'A press',
      credit: 'Ada & sons',
      caption: 'In Mainz',
    },
  ])
})

test('they are found by words of all that is said of them, the newest first', async () => {
  await picture('A harbour at night', editor.id, { credit: 'Bea Kay', caption: 'Before the storm' })
  await picture('A harbour by day', editor.id, { credit: 'Ada 100 %' })
  expect(await altsOf('harbour')).toEqual(['A harbour by day', 'A harbour at night'])
  expect(await altsOf('  STORM   harbour ')).toEqual(['A harbour at night'])
  expect(await altsOf('kay')).toEqual(['A harbour at night'])
  expect(await altsOf('%')).toEqual(['A harbour by day'])
  expect(await altsOf('_')).toEqual([])
  expect(await altsOf('harbour nowhere')).toEqual([])
})

test.each(roles)('%s is offered what the library shows them, and nothing from the bin', async (role) => {
  const actor = await makeColleague(role)
  const { id } = await picture(`Thrown away by ${role}`, actor.id)
  expect(await deletePicture(actor, id)).toEqual({ ok: true, value: null })
  const shown = await listPictures(actor, { query: '', before: null, deleted: false })
  const offered = await offerPictures(actor, all)
  expect(offered.pictures.map((each) => each.id)).toEqual(shown.pictures.map((each) => each.id))
  expect(await altsOf('thrown away', actor)).toEqual([])
})

test('they come a part at a time: none is missing, and none comes twice', async () => {
  for (let number = 1; number <= 60; number++) await picture(`Row ${number}`, editor.id)
  const first = await offerPictures(editor, { ...all, q: 'row' })
  await picture('Row that came meanwhile', editor.id)
  const second = await offerPictures(editor, { q: 'row', before: first.next })
  const alts = [...first.pictures, ...second.pictures].map(({ alt }) => alt)
  expect(alts).toEqual(Array.from({ length: 60 }, (_, index) => `Row ${60 - index}`))
  expect([first.next, second.next]).toEqual([first.pictures.at(-1)?.id, null])
})

const cursor = '0190163d-8694-739b-aea5-966c26f8ad91'

test.each([
  [{}, { q: '', before: null }],
  [{ q: 'a\0b\ud83d' }, { q: 'ab\ufffd', before: null }],
  [
    { q: 'press', before: cursor, deleted: '1' },
    { q: 'press', before: cursor },
  ],
])('%j is read', (params, value) => {
  expect(readAskedPictures(params)).toEqual({ ok: true, value })
})

test.each([
  ['q', 'a'.repeat(201)],
  ['q', ['a', 'b']],
  ['before', ''],
  ['before', '-1'],
  ['before', `${cursor}' OR 1=1`],
  ['before', '{"lt":1}'],
])('%s=%j is refused, and said to be', (field, value) => {
  expect(readAskedPictures({ [field]: value })).toMatchObject({ ok: false, error: { field } })
})

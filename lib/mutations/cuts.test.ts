import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../auth/policy.ts'
import { db } from '../db/client.ts'
import { env } from '../env.ts'
import { type Encoded, encodePicture } from '../media/encode.ts'
import { cutName, fileName } from '../media/file-name.ts'
import { collect } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { findArticle } from '../queries/articles.ts'
import { makeColleague } from '../testing/colleague.ts'
import { draft } from '../testing/draft.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { keepCut } from './cuts.ts'
import { addPicture, editPicture, replacePicture } from './desk/media.ts'
import { publishArticle } from './desk/publication.ts'

beforeEach(emptyDatabase)

const text = { alt: 'A printing press', credit: 'Ada', caption: '', focalX: 0.5, focalY: 0.5 }

async function picture(background: string, width = 1300): Promise<Encoded> {
  const file = await sharp({ create: { width, height: 700, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const made = await encodePicture(file)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

async function add(actor: Actor, encoded: Encoded): Promise<string> {
  const added = await addPicture(actor, encoded, text)
  if (!added.ok) throw new Error(added.error)
  return added.value.id
}

async function publishWith(actor: Actor, ...addresses: string[]): Promise<{ id: number; slug: string }> {
  const html = addresses.map((src) => `<figure><img src="${src}" alt="A press"/></figure>`).join('')
  const body = addresses.map((src) => `![A press](${src})`).join('\n\n')
  const begun = await draft(actor, {
    text: { body, markdown: body, rendering: { compiler: 'test', html, text: '', words: 0 } },
  })
  await publishArticle(actor, begun.id, 1)
  return begun
}

async function leadOf(slug: string) {
  const { result, print } = await collect(() => findArticle(slug))
  if (result?.state !== 'here') throw new Error('the article is not here')
  return { lead: result.value.lead, tags: print.tags }
}

const address = (encoded: Encoded) => `/media/${fileName(encoded)}`
const filesOf = ({ hash }: Encoded) => {
  const folder = path.join(env().DATA_DIR, 'uploads', hash.slice(0, 2))
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(hash)) : []
}

test('the first picture of the library that a text shows stands for the article, when it is large enough', async () => {
  const editor = await makeColleague('EDITOR')
  const [red, blue, small] = [await picture('red'), await picture('blue'), await picture('green', 300)]
  const [id] = [await add(editor, red), await add(editor, blue), await add(editor, small)]
  const { slug } = await publishWith(
    editor,
    '/sample/a.svg',
    `/media/${'0'.repeat(32)}.jpg`,
    address(red),
    address(blue),
  )
  const shown = await leadOf(slug)
  expect(shown.lead).toMatchObject({ id, alt: text.alt, width: 1300 })
  expect(shown.tags).toContain(tags.picture(id))
  expect(await leadOf((await publishWith(editor, address(small), address(red))).slug)).toMatchObject({ lead: null })
  expect(await leadOf((await publishWith(editor, '/sample/a.svg')).slug)).toMatchObject({ lead: null })

  await replacePicture(editor, id, await picture('white'))
  expect(await leadOf(slug)).toMatchObject({ lead: { id } })
  await db.rendering.updateMany({ data: { html: '<p>Nothing to see.</p>' } })
  expect(await leadOf(slug)).toMatchObject({ lead: null })
})

test('a cut is made by its present name alone, and goes when the point is moved or the file replaced', async () => {
  const editor = await makeColleague('EDITOR')
  const red = await picture('red')
  const id = await add(editor, red)
  const name = cutName({ ...red, ...text }, 'wide')
  for (const wrong of [cutName({ ...red, ...text, focalX: 0.1 }, 'wide'), cutName({ ...red, ...text }, '1x1')])
    expect(await keepCut(red.hash, 'wide', wrong)).toBe(false)
  expect(await Promise.all([keepCut(red.hash, 'wide', name), keepCut(red.hash, 'wide', name)])).toEqual([true, true])
  expect(filesOf(red)).toContain(name)

  await editPicture(editor, id, { ...text, focalX: 0.2 })
  expect(filesOf(red)).toEqual([fileName(red, 'small'), fileName(red)].toSorted())
  expect(await keepCut(red.hash, 'wide', name)).toBe(false)
  const moved = cutName({ ...red, ...text, focalX: 0.2 }, 'wide')
  expect(await keepCut(red.hash, 'wide', moved)).toBe(true)
  await replacePicture(editor, id, await picture('blue'))
  expect(filesOf(red)).toEqual([])
  expect(await keepCut(red.hash, 'wide', moved)).toBe(false)
})

test('who moves the point recalls the pages that show it, and nobody is told that a text has changed', async () => {
  const editor = await makeColleague('EDITOR')
  const [red, blue] = [await picture('red'), await picture('blue')]
  const [id, other] = [await add(editor, red), await add(editor, blue)]
  await publishWith(editor, address(red))
  const from = { orderBy: { id: 'asc' }, skip: 1, select: { kind: true, tags: true, articleId: true } } as const
  await editPicture(editor, other, { ...text, focalX: 0.1 })
  expect(await db.change.findMany(from)).toEqual([])
  await editPicture(editor, id, { ...text, focalX: 0.1 })
  expect(await db.change.findMany(from)).toEqual([{ kind: 'RELABELLED', tags: [tags.picture(id)], articleId: null }])
})

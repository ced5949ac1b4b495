import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { env } from '../../env.ts'
import { type Encoded, encodePicture } from '../../media/encode.ts'
import { fileName } from '../../media/file-name.ts'
import { findPicture, listPictures, listUses } from '../../queries/desk/media.ts'
import { findPictureOfFile } from '../../queries/media.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { createArticle } from './articles.ts'
import { addPicture, editPicture, replacePicture } from './media.ts'
import { publishArticle } from './publication.ts'

beforeEach(emptyDatabase)

const text = { alt: 'A printing press', credit: 'Ada', caption: '', focalX: 0.5, focalY: 0.5 }

async function picture(background: string, { width, height } = { width: 60, height: 40 }): Promise<Encoded> {
  const file = await sharp({ create: { width, height, channels: 3, background } })
    .png()
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

async function show(actor: Actor, address: string): Promise<number> {
  const body = `<Figure src="${address}" alt="A press" width="60" height="40" />`
  const html = `<figure><img src="${address}" alt="A press"/></figure>`
  const begun = await createArticle(actor, {
    title: 'With a picture',
    summary: '',
    lang: 'en',
    genre: 'NEWS',
    topics: [],
    entities: [],
    authors: [],
    text: { body, markdown: `![A press](${address})`, rendering: { compiler: 'test', html, text: '', words: 0 } },
  })
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  return begun.value.id
}

const all = { query: '', before: null, deleted: false }
const lies = (name: string) => existsSync(path.join(env().DATA_DIR, 'uploads', name.slice(0, 2), name))

test('a picture is kept in two sizes, once, and nothing unfinished lies beside it', async () => {
  const author = await makeColleague('AUTHOR')
  const red = await picture('red')
  const id = await add(author, red)
  expect([lies(fileName(red)), lies(fileName(red, 'small'))]).toEqual([true, true])
  expect(readdirSync(path.join(env().DATA_DIR, 'uploads'), { recursive: true }).join(' ')).not.toContain('/.')

  const twice = await Promise.all(Array.from({ length: 8 }, () => addPicture(author, red, text)))
  expect(twice).toEqual(Array(8).fill({ ok: true, value: { id, was: 'there' } }))
  expect(await db.media.count()).toBe(1)
  expect(await db.audit.count()).toBe(1)
})

test('everybody may use a picture; whose it is, or who edits the paper, may change it', async () => {
  const [author, other, editor] = [
    await makeColleague('AUTHOR'),
    await makeColleague('CONTRIBUTOR'),
    await makeColleague('EDITOR'),
  ]
  const id = await add(author, await picture('red'))
  expect(await findPicture(other, id)).toMatchObject({ alt: text.alt, mayEdit: false })
  expect(await findPicture(author, id)).toMatchObject({ mayEdit: true })
  const better = { ...text, alt: 'A printing press in Mainz', focalX: 0.2 }
  expect(await editPicture(other, id, better)).toEqual({ ok: false, error: 'forbidden' })
  expect(await replacePicture(other, id, await picture('blue'))).toEqual({ ok: false, error: 'forbidden' })
  expect(await editPicture(editor, id, better)).toEqual({ ok: true, value: null })
  expect(await db.audit.findFirst({ orderBy: { id: 'desc' }, select: { action: true, changes: true } })).toEqual({
    action: 'media.edit',
    changes: [
      { field: 'alt', from: text.alt, to: better.alt },
      { field: 'focalX', from: 0.5, to: 0.2 },
    ],
  })
})

test('who may not publish changes no picture that a published text shows, by whatever address', async () => {
  const [contributor, editor] = [await makeColleague('CONTRIBUTOR'), await makeColleague('EDITOR')]
  const red = await picture('red')
  const id = await add(contributor, red)
  const article = await show(editor, `/media/${fileName(red)}`)
  const mayEdit = async () => [await findPicture(contributor, id), (await listPictures(contributor, all)).pictures[0]]
  expect(await mayEdit()).toMatchObject([{ mayEdit: true }, { mayEdit: true }])
  await replacePicture(editor, id, await picture('blue'))
  await db.article.update({ where: { id: article }, data: { body: `![A press](/media/${fileName(red)})` } })
  await publishArticle(editor, article, 2)
  expect(await mayEdit()).toMatchObject([{ mayEdit: false }, { mayEdit: false }])
  expect(await editPicture(contributor, id, { ...text, alt: 'Something else' })).toEqual({
    ok: false,
    error: 'forbidden',
  })
  expect(await replacePicture(contributor, id, await picture('green'))).toEqual({ ok: false, error: 'forbidden' })
})

test('what another said of a picture since the form was opened stays, unless it is the same', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await add(editor, await picture('red'))
  await editPicture(editor, id, { ...text, focalX: 0.2, alt: 'A press in Mainz' }, text)
  expect((await editPicture(editor, id, { ...text, caption: 'In 1455.' }, text)).ok).toBe(true)
  const now = { alt: 'A press in Mainz', focalX: 0.2, caption: 'In 1455.' }
  expect(await findPicture(editor, id)).toMatchObject(now)
  expect(await editPicture(editor, id, { ...text, alt: 'A machine' }, text)).toMatchObject({
    error: { contested: { clashes: ['alt'] } },
  })
  expect(await findPicture(editor, id)).toMatchObject(now)
})

test('a file that is replaced is replaced wherever it is shown, and its address leads to the new one', async () => {
  const editor = await makeColleague('EDITOR')
  const [red, blue, green] = [await picture('red'), await picture('blue'), await picture('green')]
  const id = await add(editor, red)
  const [from, to] = [`/media/${fileName(red)}`, `/media/${fileName(blue)}`]
  const article = await show(editor, from)
  await publishArticle(editor, article, 1)
  await add(editor, green)
  expect(await listUses(editor, { id })).toMatchObject({ articles: [{ id: article }], more: 0, former: 0 })
  expect(await listUses(await makeColleague('AUTHOR'), { id })).toMatchObject({ articles: [], more: 1 })

  expect(await replacePicture(editor, id, green)).toEqual({ ok: false, error: 'known' })
  expect(lies(fileName(red))).toBe(true)
  expect(await replacePicture(editor, id, blue)).toEqual({ ok: true, value: { articles: 1 } })

  const now = await db.article.findUniqueOrThrow({
    where: { id: article },
    include: { rendering: true, revisions: true },
  })
  for (const form of [now.body, now.markdown, now.rendering?.html]) {
    expect(form).toContain(to)
    expect(form).not.toContain(from)
  }
  expect(now.contentHash).toBe(now.rendering?.contentHash)
  expect(now.revisions).toMatchObject([{ version: 1, body: expect.stringContaining(from) }])
  expect(await db.change.findMany({ orderBy: { id: 'asc' }, select: { kind: true } })).toEqual([
    { kind: 'PUBLISHED' },
    { kind: 'UPDATED' },
  ])
  expect(await findPictureOfFile(red.hash)).toMatchObject({ hash: blue.hash, type: blue.type })
  expect([lies(fileName(red)), lies(fileName(blue))]).toEqual([false, true])

  expect(await replacePicture(editor, id, red)).toEqual({ ok: true, value: { articles: 1 } }) // and back
  expect(await findPictureOfFile(blue.hash)).toMatchObject({ hash: red.hash, type: red.type })
  expect(await findPictureOfFile(red.hash)).toMatchObject({ hash: red.hash })
})

test('the library is read by pages, the newest first, and found by what is said of it', async () => {
  const author = await makeColleague('AUTHOR')
  const ids: string[] = []
  for (const colour of ['red', 'green', 'blue']) ids.unshift(await add(author, await picture(colour)))
  const all = await listPictures(author, { query: '', before: null, deleted: false })
  expect(all.pictures.map(({ id }) => id)).toEqual(ids)
  const later = await listPictures(author, { query: 'PRESS ada', before: ids[0] ?? null, deleted: false })
  expect(later.pictures.map(({ id }) => id)).toEqual(ids.slice(1))
  expect((await listPictures(author, { query: 'tractor', before: null, deleted: false })).pictures).toEqual([])
})

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { env } from '../../env.ts'
import { type Encoded, encodePicture } from '../../media/encode.ts'
import { cutName, fileName, fileNames } from '../../media/file-name.ts'
import { dropFiles, keepFile, layAside, layBack } from '../../media/store.ts'
import { tags } from '../../press/tags.ts'
import { findPicture, listPictures, listUses, loadDeleted } from '../../queries/desk/media.ts'
import { findPictureOfFile } from '../../queries/media.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { emptyBin, tidyBin } from '../bin.ts'
import { keepCut } from '../cuts.ts'
import { holdNamedPictures } from '../named-pictures.ts'
import { savePage } from '../pages.ts'
import { saveArticle, type Typed } from './articles.ts'
import { addPicture, editPicture, replacePicture } from './media.ts'
import { deletePicture, restorePicture } from './media-bin.ts'

beforeEach(emptyDatabase)

const text = { alt: 'A printing press', credit: 'Ada', caption: '', focalX: 0.5, focalY: 0.5 }
const done = { ok: true, value: null }
const no = (error: unknown) => ({ ok: false, error })

let next = 0

/** A picture that no other test has. */
async function picture(): Promise<Encoded> {
  next += 1
  const file = await sharp({ create: { width: 60 + next, height: 40, channels: 3, background: 'red' } })
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

function textWith(...pictures: Encoded[]) {
  const body = ['Look.', ...pictures.map((each) => `![A press](/media/${fileName(each)})`)].join('\n\n')
  const rendering = { compiler: 'test', html: '<p>Whatever the compiler made of it.</p>', text: '', words: 0 }
  return { body, markdown: body, rendering }
}

const edited = (...pictures: Encoded[]): Typed => ({
  title: 'Edited',
  summary: '',
  lang: 'en',
  genre: 'NEWS',
  topics: [],
  entities: [],
  authors: [],
  text: textWith(...pictures),
})

/** The files of a picture in their places, and aside. */
function filesOf({ hash }: Encoded): { there: string[]; aside: string[] } {
  const list = (folder: string) => {
    const place = path.join(env().DATA_DIR, 'uploads', folder)
    return existsSync(place) ? readdirSync(place).filter((name) => name.startsWith(hash)) : []
  }
  return { there: list(hash.slice(0, 2)).sort(), aside: list('aside').sort() }
}

const both = (encoded: Encoded) => fileNames(encoded).toSorted()
const thatManyDays = (days: number) =>
  db.$executeRaw`UPDATE "Media" SET "deletedAt" = "deletedAt" - make_interval(days => ${days})`

test('a picture is deleted and restored by whose it is, or who edits the paper', async () => {
  const [author, other, editor] = [
    await makeColleague('AUTHOR'),
    await makeColleague('CONTRIBUTOR'),
    await makeColleague('EDITOR'),
  ]
  const red = await picture()
  const id = await add(author, red)
  expect(await deletePicture(other, id)).toEqual(no('forbidden'))
  expect(await deletePicture(author, id)).toEqual(done)
  expect(await deletePicture(author, id)).toEqual(no('absent'))
  expect(await restorePicture(other, id)).toEqual(no('forbidden'))
  expect(await restorePicture(editor, id)).toEqual(done)
  expect(await restorePicture(editor, id)).toEqual(no('absent'))
  const deeds = await db.audit.findMany({ where: { action: 'media.delete' }, orderBy: { id: 'asc' } })
  expect(deeds).toMatchObject([
    { actorId: author.id, subject: `picture:${id}`, changes: [{ field: 'deleted', from: false, to: true }] },
    { actorId: editor.id, label: text.alt, changes: [{ field: 'deleted', from: true, to: false }] },
  ])
})

test('what was deleted is in no list, under no address, and in nobody’s hands; restored, it is as it was', async () => {
  const editor = await makeColleague('EDITOR')
  const [former, red, blue] = [await picture(), await picture(), await picture()]
  const id = await add(editor, former)
  await replacePicture(editor, id, red)
  const name = cutName({ ...red, ...text }, 'wide')
  await keepCut(red.hash, 'wide', name)
  await deletePicture(editor, id)

  const list = async (deleted: boolean) =>
    (await listPictures(editor, { query: '', before: null, deleted })).pictures.map((each) => each.id)
  expect([await list(false), await list(true)]).toEqual([[], [id]])
  for (const { hash } of [red, former]) expect(await findPictureOfFile(hash)).toMatchObject({ isDeleted: true })
  expect(filesOf(red)).toEqual({ there: [], aside: both(red) })
  expect(await keepCut(red.hash, 'wide', name)).toBe(false)
  expect(await editPicture(editor, id, { ...text, alt: 'Another' })).toEqual(no('absent'))
  expect(await replacePicture(editor, id, blue)).toEqual(no('absent'))
  expect(filesOf(blue)).toEqual({ there: [], aside: [] })
  expect(await replacePicture(editor, await add(editor, blue), red)).toEqual(no('known'))
  expect(filesOf(red).there).toEqual([])
  expect((await db.change.findFirst({ orderBy: { id: 'desc' } }))?.tags).toEqual(
    [red, former].map(({ hash }) => tags.file(hash)),
  )
  expect(await loadDeleted(editor, id)).toMatchObject({ type: red.type, bytes: expect.any(Uint8Array) })

  await restorePicture(editor, id)
  expect(await list(true)).toEqual([])
  expect(filesOf(red)).toEqual({ there: both(red), aside: [] })
  expect(await findPicture(editor, id)).toMatchObject({ ...text, deletedAt: null })
  expect(await findPictureOfFile(former.hash)).toMatchObject({ hash: red.hash, isDeleted: false })
})

test('a picture that an article or a page names stays, whatever its state and by whichever address', async () => {
  const editor = await makeColleague('EDITOR')
  const [former, red, blue] = [await picture(), await picture(), await picture()]
  const id = await add(editor, former)
  await replacePicture(editor, id, red)
  const article = await draft(editor, { text: textWith(former) })
  expect(await deletePicture(editor, id)).toEqual(no('used'))
  expect(await listUses(editor, { id })).toEqual({
    articles: [{ id: article.id, title: 'A draft of a test', lang: 'en', status: 'DRAFT' }],
    pages: [],
    more: 0,
    former: 0,
  })
  await saveArticle(editor, article.id, 1, edited())
  expect(await listUses(editor, { id })).toEqual({ articles: [], pages: [], more: 0, former: 1 })
  expect(await deletePicture(editor, id)).toEqual(done) // former versions will have a gap

  const other = await add(editor, blue)
  const { body, markdown, rendering } = textWith(blue)
  const page = { lang: 'en', title: 'About', description: '', body, markdown, rendering }
  const kept = {
    slug: 'about',
    lang: 'en',
    title: 'About',
    body: '',
    markdown: '',
    contentHash: '',
    compiler: '',
    html: '',
    text: '',
    words: 0,
  }
  await db.page.create({ data: { ...kept, updatedAt: new Date() } })
  await savePage('about', page, { from: 1, note: null, editorId: null })
  expect(await deletePicture(editor, other)).toEqual(no('used'))
  expect(await listUses(editor, { id: other })).toMatchObject({ pages: [{ slug: 'about' }], more: 0 })
  expect(await listUses(await makeColleague('AUTHOR'), { id: other })).toMatchObject({ pages: [], more: 1 })
})

test('a text that names a deleted picture is not saved, and says which', async () => {
  const editor = await makeColleague('EDITOR')
  const [former, red] = [await picture(), await picture()]
  const id = await add(editor, former)
  await replacePicture(editor, id, red)
  const article = await draft(editor)
  await deletePicture(editor, id)
  for (const named of [red, former])
    expect(await saveArticle(editor, article.id, 1, edited(named))).toEqual(no({ deletedPicture: text.alt }))
  await expect(draft(editor, { text: textWith(red) })).rejects.toThrow(text.alt)
  expect(await db.article.findUnique({ where: { id: article.id } })).toMatchObject({ version: 1 })
  await restorePicture(editor, id)
  expect(await saveArticle(editor, article.id, 1, edited(red))).toEqual({
    ok: true,
    value: { version: 2, newTopics: [] },
  })
})

test('of one who saves a text with a picture and one who deletes it, one is first, and nothing is shown that is gone', async () => {
  const editor = await makeColleague('EDITOR')
  for (let round = 0; round < 12; round++) {
    const red = await picture()
    const [id, article] = [await add(editor, red), await draft(editor)]
    const save = () => saveArticle(editor, article.id, 1, edited(red))
    const remove = () => deletePicture(editor, id)
    const [first, second] = round % 2 ? [remove, save] : [save, remove]
    const outcomes = await Promise.all([first(), second()])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const isSaved = (await db.article.findUniqueOrThrow({ where: { id: article.id } })).version === 2
    const { deletedAt } = await db.media.findUniqueOrThrow({ where: { id } })
    expect(isSaved).toBe(deletedAt === null)
  }
})

test('a deletion waits for a save that has begun, and then finds that the picture is shown', async () => {
  const editor = await makeColleague('EDITOR')
  const red = await picture()
  const id = await add(editor, red)
  const article = await draft(editor)
  let deletion: Promise<unknown> = Promise.resolve()
  await db.$transaction(async (tx) => {
    await holdNamedPictures(tx, textWith(red).body)
    let isOver = false
    deletion = deletePicture(editor, id).finally(() => {
      isOver = true
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(isOver).toBe(false)
    await tx.article.update({ where: { id: article.id }, data: { body: textWith(red).body } })
  })
  expect(await deletion).toEqual(no('used'))
})

test('the same picture sent again while it lies in the bin is back, with what is said of it now', async () => {
  const [author, other] = [await makeColleague('AUTHOR'), await makeColleague('CONTRIBUTOR')]
  const red = await picture()
  const id = await add(author, red)
  await deletePicture(author, id)
  const better = { ...text, alt: 'The press of Mainz', credit: 'Bob' }
  expect(await addPicture(other, red, better)).toEqual({ ok: true, value: { id, was: 'deleted' } })
  expect(await findPicture(other, id)).toMatchObject({ ...better, deletedAt: null, mayEdit: true })
  expect(filesOf(red)).toEqual({ there: both(red), aside: [] })
  expect(await db.audit.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    actorId: other.id,
    action: 'media.upload',
    changes: [{ field: 'deleted', from: true, to: false }, { field: 'alt' }, { field: 'credit' }],
  })
})

test('after seven days by the database’s clock a picture is gone for good, with all that belongs to it', async () => {
  const editor = await makeColleague('EDITOR')
  const [former, red, blue] = [await picture(), await picture(), await picture()]
  const [id, other] = [await add(editor, former), await add(editor, blue)]
  await replacePicture(editor, id, red)
  await deletePicture(editor, id)
  await thatManyDays(6)
  expect(await emptyBin()).toBe(0)
  await deletePicture(editor, other)
  await db.$executeRaw`UPDATE "Media" SET "deletedAt" = now() - interval '7 days 1 second' WHERE id = ${id}`
  expect(await restorePicture(editor, id)).toEqual(no('absent'))
  expect(await findPicture(editor, id)).toBeNull()
  expect(await Promise.all([emptyBin(), emptyBin()])).toContain(1)

  expect(await db.media.findMany({ select: { id: true } })).toEqual([{ id: other }])
  expect(await db.formerPicture.count()).toBe(0)
  for (const each of [red, former]) expect(filesOf(each)).toEqual({ there: [], aside: [] })
  expect(filesOf(blue)).toEqual({ there: [], aside: both(blue) })
  expect(await findPictureOfFile(red.hash)).toBeNull()
  const last = { actorId: null, action: 'media.delete', changes: [{ field: 'file', from: fileName(red), to: null }] }
  expect(await db.audit.findFirst({ orderBy: { id: 'desc' } })).toMatchObject(last)
  expect(await addPicture(editor, red, text)).toMatchObject({ value: { was: 'new' } })
  expect(filesOf(red).there).toEqual(both(red))
})

test('what a crash left half done is done by the next look', async () => {
  const editor = await makeColleague('EDITOR')
  const [gone, kept, stray] = [await picture(), await picture(), await picture()]
  const [id, other] = [await add(editor, gone), await add(editor, kept)]
  const lie = (encoded: Encoded) =>
    Promise.all([keepFile(fileName(encoded), encoded.full), keepFile(fileName(encoded, 'small'), encoded.small)])
  await layAside(fileNames(kept)) // laid aside, and the row never came to say so
  await lie(stray)
  await layAside(fileNames(stray)) // of a row that is gone, or never came
  await deletePicture(editor, id)
  await layBack(fileNames(gone)) // back in its place, and the row never came to say so
  await tidyBin()
  expect(filesOf(gone)).toEqual({ there: [], aside: both(gone) })
  expect(filesOf(kept)).toEqual({ there: both(kept), aside: [] })
  expect(filesOf(stray)).toEqual({ there: [], aside: [] })

  await layBack(fileNames(gone).slice(0, 1))
  await thatManyDays(7)
  await dropFiles(fileNames(gone)) // half of it is deleted, and the row is there
  expect(await emptyBin()).toBe(1)
  expect(filesOf(gone)).toEqual({ there: [], aside: [] })
  expect(await db.media.findMany({ select: { id: true } })).toEqual([{ id: other }])
})

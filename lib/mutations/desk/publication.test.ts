import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { articleJsonLd } from '../../formats/article-json-ld.ts'
import { findArticle } from '../../queries/articles.ts'
import { listChanges } from '../../queries/change-log.ts'
import { listCorrections } from '../../queries/corrections.ts'
import { findFeed } from '../../queries/feeds.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { releaseDue, unpublishDue } from '../articles.ts'
import { placeChanges } from '../change-log.ts'
import {
  correctArticle,
  mendCorrection,
  type Newer,
  publishArticle,
  renameAtDesk,
  restoreArticle,
  scheduleArticle,
  scheduleEnd,
  setEmbargo,
  takeDown,
} from './publication.ts'

beforeEach(emptyDatabase)

const done = { ok: true, value: null }
const no = (error: string | Newer) => ({ ok: false, error })
const inAnHour = () => new Date(Date.now() + 3_600_000)

async function inPaper() {
  const editor = await makeColleague('EDITOR')
  const { id, slug } = await draft(editor)
  expect(await publishArticle(editor, id, 1)).toEqual(done)
  return { editor, id, slug }
}

const deeds = async () =>
  (await db.audit.findMany({ orderBy: { id: 'asc' } })).map(({ action, actorId }) =>
    actorId ? action : `${action} (paper)`,
  )

describe('a correction', () => {
  const text = 'It said nine weeks; it was eleven.'

  test('stands in everything that is made of an article', async () => {
    const { editor, id, slug } = await inPaper()
    expect(await correctArticle(editor, id, 1, text)).toEqual(done)

    const found = await findArticle(slug)
    if (found?.state !== 'here') throw new Error('the article is not there')
    const article = found.value
    expect(article).toMatchObject({
      version: 2,
      versionNote: text,
      corrections: [{ text }],
      revisions: [{ version: 1 }],
    })
    expect(article.updatedAt).toEqual(article.corrections[0]?.publishedAt)
    expect(JSON.stringify(articleJsonLd({ article, body: { text: '', words: 0 } }))).toContain(text)

    expect(await listCorrections(null)).toMatchObject({ value: { corrections: [{ text, article: { slug } }] } })
    expect(await findFeed([], {})).toMatchObject({ value: { articles: [{ corrections: [{ text }] }] } })
    await placeChanges()
    expect((await listChanges(0n, 9)).map(({ kind, paths }) => [kind, paths])).toEqual([
      ['PUBLISHED', [`/news/${slug}`]],
      ['CORRECTED', [`/news/${slug}`]],
    ])
    expect(await db.revision.findMany({ select: { version: true, editorId: true } })).toEqual([
      { version: 1, editorId: editor.id },
    ])
    expect(await deeds()).toEqual(['article.create', 'article.publish', 'article.correct'])
  })

  test('that is sent twenty times at once is printed once', async () => {
    const { editor, id } = await inPaper()
    const sent = await Promise.all(Array.from({ length: 20 }, () => correctArticle(editor, id, 1, text)))
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.correction.count()).toBe(1)
  })

  test('of a version that is not the newest any more says which is, and who saved it', async () => {
    const { editor, id } = await inPaper()
    const other = await makeColleague('EDITOR')
    expect(await correctArticle(other, id, 1, 'Another one.')).toEqual(done)
    const late = await correctArticle(editor, id, 1, text)
    expect(late).toMatchObject({ ok: false, error: { conflict: { version: 2, by: other.name } } })
    expect(await db.correction.count()).toBe(1)
    expect(await correctArticle(editor, id, 2, text)).toEqual(done)
  })

  test('is mended in its wording, where readers and versions have it; another one is left alone', async () => {
    const { editor, id, slug } = await inPaper()
    await correctArticle(editor, id, 1, 'It said nine weks.')
    await correctArticle(editor, id, 2, text)
    const [of] = await db.correction.findMany({ where: { text: 'It said nine weks.' } })
    const other = await inPaper()
    expect(await mendCorrection(editor, other.id, { of: of?.id ?? 0, text: 'x' })).toEqual(no('not now'))
    expect(await mendCorrection(editor, id, { of: of?.id ?? 0, text: 'It said nine weeks.' })).toEqual(done)
    const found = await findArticle(slug)
    expect(found).toMatchObject({
      value: {
        versionNote: text,
        corrections: [{ text }, { text: 'It said nine weeks.', publishedAt: of?.publishedAt }],
      },
    })
    expect(JSON.stringify(found)).not.toContain('weks')
    const told = await db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(told).toMatchObject({ kind: 'UPDATED', articleId: id, tags: expect.arrayContaining(['corrections']) })
    expect(await db.audit.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'article.correct',
      changes: [{ field: 'correction', from: 'It said nine weks.', to: 'It said nine weeks.' }],
    })
  })

  test('is of what readers saw, and by who may', async () => {
    const author = await makeColleague('AUTHOR')
    const { id } = await draft(author)
    expect(await correctArticle(author, id, 1, text)).toEqual(no('not now'))
    expect(await publishArticle(author, id, 1)).toEqual(done)
    expect(await correctArticle(await makeColleague('AUTHOR'), id, 1, text)).toEqual(no('absent'))
    expect(await correctArticle(await makeColleague('CONTRIBUTOR'), id, 1, text)).toEqual(no('absent'))
    expect(await correctArticle(author, id, 1, text)).toEqual(done)
  })
})

describe('an address', () => {
  test('that readers know leads to the new one for good', async () => {
    const { editor, id, slug } = await inPaper()
    expect(await renameAtDesk(editor, id, 'b')).toEqual(done)
    expect(await renameAtDesk(editor, id, 'c')).toEqual(done)
    for (const former of [slug, 'b']) expect(await findArticle(former)).toEqual({ state: 'moved', location: '/news/c' })
    expect((await deeds()).slice(2)).toEqual(['article.rename', 'article.rename'])
  })

  test('that nobody knew is forgotten', async () => {
    const editor = await makeColleague('EDITOR')
    const { id, slug } = await draft(editor)
    expect(await renameAtDesk(editor, id, 'less-telling')).toEqual(done)
    expect(await publishArticle(editor, id, 1)).toEqual(done)
    expect(await findArticle(slug)).toBeNull()
    expect(await db.formerSlug.count()).toBe(0)
    expect(JSON.stringify((await db.change.findMany()).map(({ tags, detail }) => [tags, detail]))).not.toContain(slug)
  })

  test.each([
    ['one that another has', 'b', 'taken'],
    ['one that another had', 'old', 'taken'],
    ['none at all', 'B c', 'not a slug'],
  ])('cannot be %s', async (_, to, error) => {
    const { editor, id } = await inPaper()
    const other = await draft(editor)
    await publishArticle(editor, other.id, 1)
    await renameAtDesk(editor, other.id, 'old')
    await renameAtDesk(editor, other.id, 'b')
    expect(await renameAtDesk(editor, id, to)).toEqual(no(error))
    expect(await renameAtDesk(editor, (await draft(editor)).id, to)).toEqual(no(error))
  })
})

describe('a takedown', () => {
  test.each([
    ['its slug', ({ slug }: { slug: string }) => slug, done],
    ['how its headline begins', () => 'a draft OF', done],
    ['too little', () => 'A draft', no('another name')],
    ['another headline', () => 'A draft for a test', no('another name')],
    ['nothing', () => ' ', no('another name')],
  ])('asks for its name: %s', async (_, typed, expected) => {
    const { editor, id, slug } = await inPaper()
    expect(await takeDown(editor, id, { because: 'A court says so.', named: typed({ slug }) })).toEqual(expected)
  })

  test('is told with its reason, leaves a tombstone, and can be taken back', async () => {
    const { editor, id, slug } = await inPaper()
    await takeDown(editor, id, { because: 'A court says so.', named: slug })
    expect(await findArticle(slug)).toEqual({ state: 'gone', because: 'A court says so.' })
    const other = await draft(editor)
    await publishArticle(editor, other.id, 1)
    await db.article.update({ where: { id: other.id }, data: { publishedAt: new Date('2026-01-01') } })
    expect(await findFeed([], {})).toMatchObject({ value: { withdrawn: [{}], articles: [{ id: other.id }] } })
    expect(await restoreArticle(editor, id)).toEqual(done)
    expect(await findArticle(slug)).toMatchObject({ state: 'here', value: { id } })
    expect(await restoreArticle(editor, id)).toEqual(no('not now'))
  })

  test('is not an author’s to do', async () => {
    const author = await makeColleague('AUTHOR')
    const { id, slug } = await draft(author)
    await publishArticle(author, id, 1)
    expect(await takeDown(author, id, { because: 'I want it.', named: slug })).toEqual(no('forbidden'))
    expect(await scheduleEnd(author, id, inAnHour())).toEqual(no('forbidden'))
  })
})

describe('an embargo', () => {
  test('is kept, whoever publishes and however', async () => {
    const editor = await makeColleague('EDITOR')
    const { id } = await draft(editor)
    const until = inAnHour()
    expect(await setEmbargo(editor, id, until)).toEqual(done)
    expect(await publishArticle(editor, id, 1)).toEqual(no('embargoed'))
    expect(await scheduleArticle(editor, id, 1, new Date(until.getTime() - 1000))).toEqual(no('embargoed'))
    expect(await scheduleArticle(editor, id, 1, until)).toEqual(done)
    const later = new Date(until.getTime() + 60_000)
    expect(await setEmbargo(editor, id, later)).toEqual(done)
    expect(await db.article.findUnique({ where: { id } })).toMatchObject({ publishedAt: later, status: 'SCHEDULED' })
    expect(await setEmbargo(editor, id, null)).toEqual(done)
    expect(await publishArticle(editor, id, 1)).toEqual(done)
    expect(await setEmbargo(editor, id, until)).toEqual(no('not now'))
  })
})

describe('an end', () => {
  test('comes by the database’s clock, once', async () => {
    const { editor, id, slug } = await inPaper()
    expect(await scheduleEnd(editor, id, new Date(Date.now() - 1000))).toEqual(no('past'))
    expect(await scheduleEnd(editor, id, inAnHour())).toEqual(done)
    expect(await unpublishDue()).toBe(0)
    await db.$executeRaw`UPDATE "Article" SET "unpublishAt" = now() - interval '1 second'`
    const ended = await Promise.all(Array.from({ length: 5 }, unpublishDue))
    expect(ended.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await findArticle(slug)).toEqual({ state: 'gone', because: null })
    expect(await deeds()).toEqual(['article.create', 'article.publish', 'article.withdraw', 'article.withdraw (paper)'])
    expect(await restoreArticle(editor, id)).toEqual(done)
    expect(await unpublishDue()).toBe(0)
  })

  test('that lies before it keeps an article out of the paper, of its schedule and of an embargo', async () => {
    const editor = await makeColleague('EDITOR')
    const { id } = await draft(editor)
    const leaves = inAnHour()
    expect(await scheduleEnd(editor, id, leaves)).toEqual(done)
    expect(await scheduleArticle(editor, id, 1, leaves)).toEqual(no('leaves sooner'))
    expect(await setEmbargo(editor, id, leaves)).toEqual(no('leaves sooner'))
    await db.$executeRaw`UPDATE "Article" SET "unpublishAt" = now() - interval '1 second'`
    expect(await publishArticle(editor, id, 1)).toEqual(no('leaves sooner'))
    expect(await scheduleEnd(editor, id, null)).toEqual(done)
    expect(await publishArticle(editor, id, 1)).toEqual(done)
  })

  test('does not come before the beginning', async () => {
    const editor = await makeColleague('EDITOR')
    const { id } = await draft(editor)
    const at = inAnHour()
    await scheduleArticle(editor, id, 1, at)
    expect(await scheduleEnd(editor, id, at)).toEqual(no('past'))
    await db.$executeRaw`UPDATE "Article" SET "publishedAt" = now()`
    expect(await releaseDue()).toBe(1)
    expect((await deeds()).at(-1)).toBe('article.publish (paper)')
  })
})

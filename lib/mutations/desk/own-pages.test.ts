import { glob } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { houseLinks } from '../../house/links.ts'
import { builtInPages } from '../../house/pages.ts'
import { isReserved } from '../../house/reserved.ts'
import { listChanges } from '../../queries/change-log.ts'
import { listDeskPages } from '../../queries/desk/pages.ts'
import { loadHouse } from '../../queries/house.ts'
import { findPage } from '../../queries/pages.ts'
import { listPlaces } from '../../queries/sitemaps/places.ts'
import { isSlug } from '../../slug.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { pageText } from '../../testing/page-text.ts'
import { placeChanges } from '../change-log.ts'
import { provideBuiltInPage } from '../pages.ts'
import { arrangePage, createPage, editPage, putBackPage, setInFooter, withdrawPage } from './pages.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
  for (const slug of builtInPages) await provideBuiltInPage(slug, pageText())
  await loadHouse()
})

const imprint = pageText({ title: 'Imprint', body: 'Who is behind it.' })
const create = (wish: string, text = imprint) => createPage(editor, wish, text)
const at = (slug: string) => ({ ok: true, value: { slug } })
const withdraw = (slug: string, typed = 'Imprint') => withdrawPage(editor, slug, typed)

async function standing(): Promise<string[]> {
  return (await listDeskPages(editor)).standing.map(({ slug }) => slug)
}

async function footer(): Promise<string[]> {
  await loadHouse()
  return houseLinks().flatMap(({ path, inFooter }) => (inFooter ? [path] : []))
}

async function stateOf(slug: string): Promise<string | undefined> {
  await loadHouse()
  return (await findPage(slug))?.state
}

test('a page is made at the address that was asked for, as its first version, and stands at the end of the house', async () => {
  expect(await create('impressum')).toEqual(at('impressum'))
  expect(await stateOf('impressum')).toBe('here')
  expect(await footer()).toEqual(['/about', '/methodology', '/ethics', '/privacy', '/impressum'])
  expect(houseLinks().at(-1)).toMatchObject({ name: 'Imprint', lang: 'en' })
  expect(await db.page.findUnique({ where: { slug: 'impressum' } })).toMatchObject({
    version: 1,
    editorId: editor.id,
    body: 'Who is behind it.',
    position: 5,
  })
  const deed = await db.audit.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(deed).toMatchObject({ action: 'page.edit', subject: 'page:impressum', label: 'Imprint', actorId: editor.id })
  expect(deed.changes).toContainEqual({ field: 'slug', from: null, to: 'impressum' })
  await placeChanges()
  const [change] = (await listChanges(0n, 9)).slice(-1)
  expect(change).toMatchObject({ kind: 'PUBLISHED', paths: ['/impressum'], gone: false })
})

test.each([
  ['a section', 'news'],
  ['a page of an index', 'corrections'],
  ['the desk', 'admin'],
  ['what has another form at this address', 'llms'],
  ['the front page in other forms', 'index'],
  ['a folder of files', 'icons'],
  ['what the server says of itself', 'healthz'],
  ['the room in which a page is made', 'new'],
])('nothing takes the place of %s', async (_, wish) => {
  expect(await create(wish)).toEqual({ ok: false, error: { taken: null } })
  expect(await create('', { ...imprint, title: wish })).toEqual(at(`${wish}-2`))
})

test('nor of another page, one that was taken down included', async () => {
  expect(await create('about')).toEqual({ ok: false, error: { taken: { title: 'About', isWithdrawn: false } } })
  await create('imprint')
  await withdraw('imprint')
  const other = pageText({ title: 'Other' })
  expect(await create('imprint', other)).toEqual({
    ok: false,
    error: { taken: { title: 'Imprint', isWithdrawn: true } },
  })
  expect(await create('', pageText({ title: 'Imprint' }))).toEqual(at('imprint-2'))
})

test.each(['Imprint', 'a b', 'a/b', '-a', '%00', 'x'.repeat(81), 'imprint.md'])('%j is no address', async (wish) => {
  expect(await create(wish)).toEqual({ ok: false, error: 'not a slug' })
})

test('without an address it has one made of its title, in any script', async () => {
  expect(await create('')).toEqual(at('imprint'))
  expect(await create('', pageText({ title: 'سياسة الخصوصية' }))).toEqual(at('سياسة-الخصوصية'))
  expect(await stateOf('سياسة-الخصوصية')).toBe('here')
  expect((await footer()).at(-1)).toBe(`/${encodeURIComponent('سياسة-الخصوصية')}`)
})

test('of two at once, one has the address', async () => {
  const made = await Promise.all(
    ['One.', 'Other.'].map((body) => create('imprint', pageText({ title: `Imprint ${body}`, body }))),
  )
  expect(made.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await db.page.count()).toBe(5)
})

test('what is sent again and again makes one page', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => create('')))
  expect(made).toEqual(made.map(() => at('imprint')))
  expect(await db.page.count()).toBe(5)
  expect(await db.audit.count()).toBe(1)
})

test('it is edited as any other, and the foot of every page calls it by its new title', async () => {
  await create('imprint')
  const text = { ...imprint, title: 'Legal notice' }
  expect(await editPage(editor, 'imprint', text, { from: 1, note: null })).toEqual({ ok: true, value: { version: 2 } })
  const change = await db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(change.tags).toEqual(['page:imprint', 'sitemap', 'house'])
  await editPage(editor, 'imprint', { ...text, body: 'More.' }, { from: 2, note: null })
  expect((await db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })).tags).toEqual(['page:imprint', 'sitemap'])
  await loadHouse()
  expect(houseLinks().at(-1)?.name).toBe('Legal notice')
})

test('the software never writes over a page that the paper made', async () => {
  await db.page.delete({ where: { slug: 'ethics' } })
  await create('ethics', pageText({ title: 'Ours' }))
  expect(await provideBuiltInPage('ethics', pageText({ body: 'Newer.' }))).toBe(false)
})

test('one that is taken down is gone from everywhere, and its address says so', async () => {
  await create('imprint')
  expect(await withdraw('imprint', 'About')).toEqual({ ok: false, error: 'not the name' })
  expect(await stateOf('imprint')).toBe('here')
  expect(await withdraw('imprint', ' imprint ')).toEqual({ ok: true, value: null })
  expect(await withdraw('imprint')).toEqual({ ok: false, error: 'absent' })
  expect(await stateOf('imprint')).toBe('gone')
  expect(await footer()).not.toContain('/imprint')
  const places = await listPlaces({ section: 'pages', number: 0 })
  expect(places.map(({ path }) => path)).not.toContain('/imprint')
  expect((await listDeskPages(editor)).withdrawn.map(({ slug }) => slug)).toEqual(['imprint'])
  expect(await editPage(editor, 'imprint', pageText(), { from: 1, note: null })).toEqual({ ok: false, error: 'absent' })
  for (const deed of [arrangePage(editor, 'imprint', 'up'), setInFooter(editor, 'imprint', false)])
    expect(await deed).toEqual({ ok: false, error: 'absent' })
  await placeChanges()
  expect((await listChanges(0n, 99)).at(-1)).toMatchObject({ kind: 'WITHDRAWN', paths: ['/imprint'], gone: true })
})

test('and put back it is as it was', async () => {
  await create('imprint')
  await withdraw('imprint')
  expect(await putBackPage(editor, 'imprint')).toEqual({ ok: true, value: null })
  expect(await putBackPage(editor, 'imprint')).toEqual({ ok: false, error: 'absent' })
  expect(await stateOf('imprint')).toBe('here')
  expect((await footer()).at(-1)).toBe('/imprint')
  const deeds = await db.audit.findMany({ orderBy: { id: 'asc' }, skip: 1, select: { changes: true } })
  expect(deeds.map(({ changes }) => changes)).toEqual([
    [{ field: 'withdrawn', from: false, to: true }],
    [{ field: 'withdrawn', from: true, to: false }],
  ])
})

test.each(builtInPages)('/%s, which other parts of the paper lead to, is never taken down', async (slug) => {
  expect(await withdraw(slug, 'About')).toEqual({ ok: false, error: 'built in' })
  expect(await stateOf(slug)).toBe('here')
})

test('the order is the editor’s, past what is taken down, and it is told', async () => {
  await create('imprint')
  await create('contact', pageText({ title: 'Contact' }))
  await withdraw('imprint')
  expect(await arrangePage(editor, 'contact', 'up')).toEqual({ ok: true, value: null })
  expect(await standing()).toEqual(['about', 'methodology', 'ethics', 'contact', 'privacy'])
  const change = await db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(change.tags).toEqual(['house', 'sitemap'])
  const before = await db.change.count()
  expect(await arrangePage(editor, 'about', 'up')).toEqual({ ok: true, value: null })
  expect(await db.change.count()).toBe(before)
  expect(await arrangePage(editor, 'nothing', 'up')).toEqual({ ok: false, error: 'absent' })
  await putBackPage(editor, 'imprint')
  expect(await standing()).toContain('imprint')
})

test('a page may stand at its address without being named at the foot', async () => {
  expect(await setInFooter(editor, 'ethics', false)).toEqual({ ok: true, value: null })
  expect(await footer()).toEqual(['/about', '/methodology', '/privacy'])
  expect(houseLinks().map(({ path }) => path)).toContain('/ethics')
  expect(await stateOf('ethics')).toBe('here')
  await setInFooter(editor, 'ethics', true)
  expect(await footer()).toContain('/ethics')
})

test('an address that is no page costs no query', async () => {
  await db.page.create({
    data: { ...(await db.page.findUniqueOrThrow({ where: { slug: 'about' }, omit })), slug: 'x' },
  })
  expect(await findPage('x')).toBeNull() // nobody has told this process of it
  expect(await stateOf('x')).toBe('here')
})

const omit = { slug: true } as const

/** The first parts of all addresses, of routes and of files. */
async function firstParts(): Promise<string[]> {
  const files = await Array.fromAsync(glob(['app/**/{page.tsx,route.ts}', 'public/**/*']))
  return files.flatMap((file) => {
    const [first = ''] = file.replace(/^(?:app|public)\/|\(\w+\)\//g, '').split('/')
    const name = first.replace(/\.(?:md|txt|jsonld|json)$/, '')
    return isSlug(name) ? [name] : []
  })
}

test('no page can take the place of an address that the paper has', async () => {
  const parts = [...new Set(await firstParts())]
  expect(parts).toContain('topics')
  expect(parts.filter((part) => !isReserved(part))).toEqual([])
})

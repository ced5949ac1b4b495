import { randomUUID } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { ArticleStatus, Role } from '../../db/generated/enums.ts'
import { askDueLinks } from '../../links/run.ts'
import { type Encoded, encodePicture } from '../../media/encode.ts'
import { fileName } from '../../media/file-name.ts'
import { keepSettings, nothingSaved } from '../../settings/settings.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { pageText } from '../../testing/page-text.ts'
import { sampleRecord } from '../../testing/sample-record.ts'
import { type TemporaryFolder, temporaryFolder } from '../../testing/temporary-folder.ts'
import { paths } from '../../urls.ts'
import { provideBuiltInPage } from '../pages.ts'
import { createArticle, saveArticle, type Typed } from './articles.ts'
import { assignArticle } from './assign.ts'
import { createAuthor, editAuthor, mergeAuthor } from './authors.ts'
import { bringBack, discardArticle } from './discard.ts'
import { saveDraft } from './drafts.ts'
import { createEntity, editEntity, mergeEntity, splitEntity } from './entities.ts'
import { movePin, pinArticle, weighArticle } from './front.ts'
import { invite, withdrawInvitation } from './invitations.ts'
import { leaveLink } from './links.ts'
import { setLive } from './live.ts'
import { addPicture, editPicture, replacePicture } from './media.ts'
import { deletePicture, restorePicture } from './media-bin.ts'

import { leaveNote, putBackNote, settleNote, takeBackNote } from './notes.ts'
import { arrangePage, createPage, editPage, putBackPage, setInFooter, withdrawPage } from './pages.ts'
import { makePasswordLink } from './password-links.ts'
import { appear } from './presence.ts'
import { endPreviewLink, makePreviewLink } from './preview-links.ts'
import * as publication from './publication.ts'
import { importDelivery } from './records.ts'
import { addRedirect, putBackRedirect, removeRedirect } from './redirects.ts'
import { putBackLabel, removeLabel } from './removed-labels.ts'
import { editSettings, undoSettings } from './settings.ts'
import { editSource } from './sources.ts'
import { setStory } from './story.ts'
import { addTopic, removeTopic } from './tagging.ts'
import { tellApart } from './told-apart.ts'
import { arrangeTopic, createTopic, editTopic, mergeTopic } from './topics.ts'
import { setOriginal } from './translation.ts'
import { changeRole, setDisabled } from './users.ts'
import { removeView, renameView, restoreView, saveView, shareView } from './views.ts'

// Every role, every deed of the desk, on what is one's own and on what is not: who may does it, and who may not leaves
// every row of the database as it was.

/** Roles by a letter each. */
const letters: Record<string, Role> = { A: 'ADMINISTRATOR', E: 'EDITOR', U: 'AUTHOR', C: 'CONTRIBUTOR' }

type Outcome = Promise<{ ok: boolean; error?: unknown }>

/** A deed, what is made for it, who may on their own, who may on another's, and how it is done. */
type Row<Thing> = [
  deed: string,
  make: (owner: Actor) => Promise<Thing>,
  own: string,
  others: string,
  act: (actor: Actor, thing: Thing) => Outcome,
]

let chief: Actor
let folder: TemporaryFolder

beforeAll(async () => {
  await emptyDatabase()
  chief = await makeColleague('ADMINISTRATOR')
  folder = await temporaryFolder()
  await provideBuiltInPage('about', pageText())
})
afterAll(async () => {
  keepSettings(nothingSaved)
  await folder.remove()
})

const unique = (word: string) => `${word}-${randomUUID().slice(0, 13)}`
const tomorrow = () => new Date(Date.now() + 86_400_000)

/** What a deed made; the test's preparation must not fail. */
function made<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(`the test could not prepare this: ${JSON.stringify(result.error)}`)
  return result.value
}

type Made = { id: number; slug: string }

const article =
  (status: ArticleStatus) =>
  async (owner: Actor): Promise<Made> => {
    const begun = await draft(owner, { title: unique('Title') })
    const { id, slug } = begun
    if (status === 'REVIEW') made(await publication.submitArticle(chief, id))
    if (status === 'SCHEDULED') made(await publication.scheduleArticle(chief, id, 1, tomorrow()))
    if (status === 'PUBLISHED' || status === 'WITHDRAWN') made(await publication.publishArticle(chief, id, 1))
    if (status === 'WITHDRAWN') made(await publication.takeDown(chief, id, { because: 'A test.', named: slug }))
    if (status === 'DISCARDED') made(await discardArticle(chief, id))
    return begun
  }

const body = 'Another text.'
const typed = (): Typed => ({
  title: unique('Saved'),
  summary: '',
  lang: 'en',
  genre: 'NEWS',
  topics: [],
  entities: [],
  authors: [],
  text: { body, markdown: body, rendering: { compiler: 'test', html: `<p>${body}</p>`, text: body, words: 2 } },
})
const kept = {
  title: '',
  summary: '',
  body: '',
  lang: 'en',
  genre: 'NEWS',
  topics: '',
  entities: '',
  authors: '',
  note: '',
}
const keptPage = { title: 'About', description: '', lang: 'en', body: 'Typed.', note: '' }
const typing = () => ({ id: randomUUID(), version: 1, typedAt: new Date() })

const onArticles: Row<Made>[] = [
  ['saveArticle', article('DRAFT'), 'AEUC', 'AE', (actor, { id }) => saveArticle(actor, id, 1, typed())],
  ['saveArticle', article('PUBLISHED'), 'AEU', 'AE', (actor, { id }) => saveArticle(actor, id, 1, typed())],
  ['saveArticle', article('DISCARDED'), '', '', (actor, { id }) => saveArticle(actor, id, 1, typed())],
  [
    'saveDraft',
    article('DRAFT'),
    'AEUC',
    'AE',
    (actor, { id }) => saveDraft(actor, { articleId: id }, { ...typing(), opened: kept, fields: kept }),
  ],
  [
    'saveDraft',
    article('PUBLISHED'),
    'AEU',
    'AE',
    (actor, { id }) => saveDraft(actor, { articleId: id }, { ...typing(), opened: kept, fields: kept }),
  ],
  ['appear', article('PUBLISHED'), 'AEUC', 'AE', (actor, { id }) => appear(actor, { articleId: id }, randomUUID())],
  ['submitArticle', article('DRAFT'), 'AEUC', 'AE', (actor, { id }) => publication.submitArticle(actor, id)],
  ['takeBack', article('REVIEW'), 'AEUC', 'AE', (actor, { id }) => publication.takeBack(actor, id)],
  ['returnToDraft', article('SCHEDULED'), 'AEU', 'AE', (actor, { id }) => publication.returnToDraft(actor, id)],
  ['publishArticle', article('REVIEW'), 'AEU', 'AE', (actor, { id }) => publication.publishArticle(actor, id, 1)],
  ['unpublish', article('PUBLISHED'), 'AEU', 'AE', (actor, { id }) => publication.unpublish(actor, id)],
  [
    'scheduleArticle',
    article('DRAFT'),
    'AEU',
    'AE',
    (actor, { id }) => publication.scheduleArticle(actor, id, 1, tomorrow()),
  ],
  ['setEmbargo', article('DRAFT'), 'AEU', 'AE', (actor, { id }) => publication.setEmbargo(actor, id, tomorrow())],
  ['scheduleEnd', article('PUBLISHED'), 'AE', 'AE', (actor, { id }) => publication.scheduleEnd(actor, id, tomorrow())],
  [
    'correctArticle',
    article('PUBLISHED'),
    'AEU',
    'AE',
    (actor, { id }) => publication.correctArticle(actor, id, 1, 'It was wrong.'),
  ],
  [
    'renameAtDesk',
    article('PUBLISHED'),
    'AEU',
    'AE',
    (actor, { id }) => publication.renameAtDesk(actor, id, unique('place')),
  ],
  [
    'takeDown',
    article('PUBLISHED'),
    'AE',
    'AE',
    (actor, { id, slug }) => publication.takeDown(actor, id, { because: 'A test.', named: slug }),
  ],
  ['restoreArticle', article('WITHDRAWN'), 'AE', 'AE', (actor, { id }) => publication.restoreArticle(actor, id)],
  ['discardArticle', article('DRAFT'), 'AEUC', 'AE', (actor, { id }) => discardArticle(actor, id)],
  ['bringBack', article('DISCARDED'), 'AEUC', 'AE', (actor, { id }) => bringBack(actor, id)],
  ['setLive', article('PUBLISHED'), 'AEU', 'AE', (actor, { id }) => setLive(actor, id, 'start')],
  ['addTopic', article('PUBLISHED'), 'AEU', 'AE', (actor, { id }) => addTopic(actor, id, 'Typography')],
  ['removeTopic', article('PUBLISHED'), 'AEU', 'AE', (actor, { id }) => removeTopic(actor, id, 'Printing')],
  ['assignArticle', article('PUBLISHED'), 'AE', 'AE', (actor, { id }) => assignArticle(actor, id, chief.id)],
  ['weighArticle', article('PUBLISHED'), 'AE', 'AE', (actor, { id }) => weighArticle(actor, id, 2)],
  ['leaveNote', article('PUBLISHED'), 'AEUC', 'AE', (actor, { id }) => leaveNote(actor, id, 'A word.')],
  ['makePreviewLink', article('DRAFT'), 'AEUC', 'AE', (actor, { id }) => makePreviewLink(actor, id, 1)],
]

const onCorrections: Row<{ id: number; of: number }>[] = [
  [
    'mendCorrection',
    corrected,
    'AEU',
    'AE',
    (actor, { id, of }) => publication.mendCorrection(actor, id, { of, text: 'It was quite wrong.' }),
  ],
]

async function corrected(owner: Actor) {
  const { id } = await article('PUBLISHED')(owner)
  made(await publication.correctArticle(chief, id, 1, 'It was wrnog.'))
  return { id, of: (await db.correction.findFirstOrThrow({ where: { articleId: id } })).id }
}

const onTwoArticles: Row<Made & { other: string }>[] = [
  ['setStory', withAnother, 'AE', 'AE', (actor, { id, other }) => setStory(actor, id, other)],
  ['setOriginal', withAnother, 'AEU', 'AE', (actor, { id, other }) => setOriginal(actor, id, other)],
]

async function withAnother(owner: Actor) {
  const other = await draft(chief, { title: unique('Otro'), lang: 'es' })
  made(await publication.publishArticle(chief, other.id, 1))
  return { ...(await article('PUBLISHED')(owner)), other: other.slug }
}

const pins: Row<Made>[] = [
  ['pinArticle', article('PUBLISHED'), 'AE', 'AE', (actor, { id }) => pinArticle(actor, id, null)],
  ['movePin', pinned, 'AE', 'AE', (actor, { id }) => movePin(actor, id, 'out')],
]

async function pinned(owner: Actor) {
  await db.frontPin.deleteMany()
  const begun = await article('PUBLISHED')(owner)
  made(await pinArticle(chief, begun.id, null))
  return begun
}

/** A note is its author's, on the article of somebody who works there, too. */
const onNotes: Row<{ articleId: number; note: number }>[] = [
  ['settleNote', noted, 'AEUC', 'AE', (actor, { articleId, note }) => settleNote(actor, articleId, note, true)],
  ['takeBackNote', noted, 'AEUC', '', (actor, { articleId, note }) => takeBackNote(actor, articleId, note)],
  ['putBackNote', takenBack, 'AEUC', '', (actor, { articleId, note }) => putBackNote(actor, articleId, note)],
]

async function noted(owner: Actor) {
  const { id: articleId } = await article('DRAFT')(owner)
  return { articleId, note: made(await leaveNote(owner, articleId, 'A word.')).id }
}

async function takenBack(owner: Actor) {
  const left = await noted(owner)
  made(await takeBackNote(owner, left.articleId, left.note))
  return left
}

const onLinks: Row<{ articleId: number; link: number }>[] = [
  [
    'leaveLink',
    async (owner) => {
      const url = `/news/${unique('never')}`
      const rendering = { compiler: 'test', html: `<p><a href="${url}">there</a></p>`, text: 'there', words: 1 }
      const begun = await draft(owner, {
        title: unique('Leads'),
        text: { body: 'there', markdown: 'there', rendering },
      })
      made(await publication.publishArticle(chief, begun.id, 1))
      await askDueLinks(async () => {
        throw new Error('nobody outside is asked')
      })
      return { articleId: begun.id, link: (await db.link.findUniqueOrThrow({ where: { url } })).id }
    },
    'AEU',
    'AE',
    (actor, { articleId, link }) => leaveLink(actor, articleId, link, true),
  ],
]

const onPreviewLinks: Row<{ articleId: number; link: string }>[] = [
  [
    'endPreviewLink',
    async (owner) => {
      const { id } = await article('DRAFT')(owner)
      made(await makePreviewLink(chief, id, 1))
      return { articleId: id, link: (await db.previewLink.findFirstOrThrow({ where: { articleId: id } })).id }
    },
    'AEUC',
    'AE',
    (actor, { articleId, link }) => endPreviewLink(actor, articleId, link),
  ],
]

const onViews: Row<number>[] = [
  ['renameView', view, 'AEUC', '', (actor, id) => renameView(actor, id, unique('Renamed'))],
  ['removeView', view, 'AEUC', '', (actor, id) => removeView(actor, id)],
  ['restoreView', removedView, 'AEUC', '', (actor, id) => restoreView(actor, id)],
  ['shareView', view, 'AE', '', (actor, id) => shareView(actor, id, true)],
]

async function view(owner: Actor) {
  return made(await saveView(owner, { name: unique('View'), query: 'status=DRAFT', isShared: false })).id
}

async function removedView(owner: Actor) {
  const id = await view(owner)
  made(await removeView(owner, id))
  return id
}

const pictureText = { alt: 'A press', credit: 'Ada', caption: '', focalX: 0.5, focalY: 0.5 }
let width = 40

async function picture(): Promise<Encoded> {
  width += 1 // no two are the same
  const file = await sharp({ create: { width, height: 30, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  return made(await encodePicture(file))
}

const onPictures: Row<string>[] = [
  [
    'editPicture',
    uploaded,
    'AEUC',
    'AE',
    (actor, id) => editPicture(actor, id, { ...pictureText, alt: 'Another press' }),
  ],
  ['replacePicture', uploaded, 'AEUC', 'AE', async (actor, id) => replacePicture(actor, id, await picture())],
  ['editPicture', shown, 'AEU', 'AE', (actor, id) => editPicture(actor, id, { ...pictureText, alt: 'Another press' })],
  ['replacePicture', shown, 'AEU', 'AE', async (actor, id) => replacePicture(actor, id, await picture())],
  ['deletePicture', uploaded, 'AEUC', 'AE', (actor, id) => deletePicture(actor, id)],
  ['restorePicture', deleted, 'AEUC', 'AE', (actor, id) => restorePicture(actor, id)],
]

async function uploaded(owner: Actor) {
  return made(await addPicture(owner, await picture(), pictureText)).id
}

async function shown(owner: Actor) {
  const id = await uploaded(owner)
  const { hash, type } = await db.media.findUniqueOrThrow({ where: { id } })
  const { id: articleId } = await article('PUBLISHED')(chief)
  await db.article.update({
    where: { id: articleId },
    data: { body: `![A press](${paths.picture(fileName({ hash, type }))})` },
  })
  return id
}

async function deleted(owner: Actor) {
  const id = await uploaded(owner)
  made(await deletePicture(owner, id))
  return id
}

const label = (name = unique('Label')) => ({ slug: name.toLowerCase(), name, description: '', aliases: [] as string[] })
const entityText = () => ({ ...label(), kind: 'ORGANISATION' as const, sameAs: [] as string[] })
const authorText = () => ({ ...label(), kind: 'PERSON' as const, url: null })
const place = (slug: string) => ({ section: 'topics' as const, slug })
const topic = async () => made(await createTopic(chief, label())).id
const entity = async () => made(await createEntity(chief, entityText())).id

const author = async () => made(await createAuthor(chief, authorText())).id

async function merging(of: 'topic' | 'entity' | 'author') {
  const [slug, into] = [label(), label()]
  for (const each of [slug, into]) {
    if (of === 'topic') made(await createTopic(chief, each))
    else if (of === 'entity') made(await createEntity(chief, { ...entityText(), ...each }))
    else made(await createAuthor(chief, { ...authorText(), ...each }))
  }
  return { slug: slug.slug, into: into.slug, typed: into.name }
}

/** What belongs to the paper: whose it is is not asked. */
const onThePaper: [
  deed: string,
  roles: string,
  make: () => Promise<unknown>,
  act: (actor: Actor, thing: never) => Outcome,
][] = [
  ['createArticle', 'AEUC', async () => typed(), (actor, text: Typed) => createArticle(actor, text)],
  ['addPicture', 'AEUC', picture, (actor, encoded: Encoded) => addPicture(actor, encoded, pictureText)],
  [
    'saveView',
    'AEUC',
    async () => unique('View'),
    (actor, name: string) => saveView(actor, { name, query: '', isShared: false }),
  ],
  [
    'saveView',
    'AE',
    async () => unique('Shared'),
    (actor, name: string) => saveView(actor, { name, query: '', isShared: true }),
  ],
  ['createTopic', 'AE', async () => label(), (actor, text: ReturnType<typeof label>) => createTopic(actor, text)],
  ['arrangeTopic', 'AE', topic, (actor, id: number) => arrangeTopic(actor, id, 'in')],
  ['editTopic', 'AE', topic, (actor, id: number) => editTopic(actor, id, label())],
  [
    'mergeTopic',
    'AE',
    () => merging('topic'),
    (actor, both: Parameters<typeof mergeTopic>[1]) => mergeTopic(actor, both),
  ],
  ['removeLabel', 'AE', topic, (actor, id: number) => removeLabel(actor, 'topic', id)],
  ['removeLabel', 'AE', entity, (actor, id: number) => removeLabel(actor, 'entity', id)],
  ['removeLabel', 'AE', author, (actor, id: number) => removeLabel(actor, 'author', id)],
  ['putBackLabel', 'AE', removed(topic, 'topic'), (actor, id: number) => putBackLabel(actor, 'topic', id)],
  ['putBackLabel', 'AE', removed(entity, 'entity'), (actor, id: number) => putBackLabel(actor, 'entity', id)],
  ['putBackLabel', 'AE', removed(author, 'author'), (actor, id: number) => putBackLabel(actor, 'author', id)],
  [
    'createAuthor',
    'AE',
    async () => authorText(),
    (actor, text: ReturnType<typeof authorText>) => createAuthor(actor, text),
  ],
  ['editAuthor', 'AE', author, (actor, id: number) => editAuthor(actor, id, authorText())],
  [
    'mergeAuthor',
    'AE',
    () => merging('author'),
    (actor, both: Parameters<typeof mergeAuthor>[1]) => mergeAuthor(actor, both),
  ],
  [
    'createEntity',
    'AE',
    async () => entityText(),
    (actor, text: ReturnType<typeof entityText>) => createEntity(actor, text),
  ],
  ['editEntity', 'AE', entity, (actor, id: number) => editEntity(actor, id, entityText())],
  [
    'mergeEntity',
    'AE',
    () => merging('entity'),
    (actor, both: Parameters<typeof mergeEntity>[1]) => mergeEntity(actor, both),
  ],
  [
    'splitEntity',
    'AE',
    splittable,
    (actor, { id, ...split }: Splittable) => splitEntity(actor, id, { name: unique('Part'), aliases: [], ...split }),
  ],
  ['tellApart', 'AE', twoNames, (actor, [one, other]: [number, number]) => tellApart(actor, one, other, true)],
  ['editSource', 'AE', source, (actor, id: number) => editSource(actor, id, sourceText)],
  [
    'editPage',
    'AE',
    pageVersion,
    (actor, from: number) => editPage(actor, 'about', pageText({ body: unique('Text') }), { from, note: null }),
  ],
  ['createPage', 'AE', async () => pageTitle(), (actor, title: string) => createPage(actor, '', pageText({ title }))],
  ['withdrawPage', 'AE', ownPage, (actor, { slug, title }: OwnPage) => withdrawPage(actor, slug, title)],
  ['putBackPage', 'AE', withdrawnPage, (actor, { slug }: OwnPage) => putBackPage(actor, slug)],
  ['arrangePage', 'AE', ownPage, (actor, { slug }: OwnPage) => arrangePage(actor, slug, 'up')],
  ['setInFooter', 'AE', ownPage, (actor, { slug }: OwnPage) => setInFooter(actor, slug, false)],
  [
    'saveDraft',
    'AE',
    pageVersion,
    (actor) => saveDraft(actor, { slug: null }, { ...typing(), opened: keptPage, fields: keptPage }),
  ],
  [
    'saveDraft',
    'AE',
    pageVersion,
    (actor) => saveDraft(actor, { slug: 'about' }, { ...typing(), opened: keptPage, fields: keptPage }),
  ],
  ['saveDraft', 'AEUC', person, (actor) => saveDraft(actor, null, { ...typing(), opened: kept, fields: kept })],
  ['appear', 'AE', pageVersion, (actor) => appear(actor, { slug: 'about' }, randomUUID())],
  ['addRedirect', 'AE', target, (actor, slug: string) => addRedirect(actor, place(unique('from')), place(slug))],
  ['removeRedirect', 'AE', redirect, (actor, id: number) => removeRedirect(actor, id)],
  ['putBackRedirect', 'AE', removedRedirect, (actor, id: number) => putBackRedirect(actor, id)],
  [
    'importDelivery',
    'A',
    delivery,
    (actor, file: string) => importDelivery(actor, { path: file, name: 'a.jsonl', isTrial: false }),
  ],
  [
    'editSettings',
    'A',
    settingsVersion,
    (actor, from: number) => editSettings(actor, { ...nothingSaved, name: unique('Paper') }, from),
  ],
  ['undoSettings', 'A', settingsVersion, (actor, version: number) => undoSettings(actor, version)],
  ['changeRole', 'A', person, (actor, id: string) => changeRole(actor, id, 'AUTHOR')],
  ['setDisabled', 'A', person, (actor, id: string) => setDisabled(actor, id, true)],
  ['makePasswordLink', 'A', person, (actor, id: string) => makePasswordLink(actor, id)],
  ['invite', 'A', person, (actor) => invite(actor, { email: `${unique('new')}@example.com`, role: 'AUTHOR' })],
  ['withdrawInvitation', 'A', invitation, (actor, id: string) => withdrawInvitation(actor, id)],
]

function removed(make: () => Promise<number>, of: 'topic' | 'entity' | 'author') {
  return async () => {
    const id = await make()
    made(await removeLabel(chief, of, id))
    return id
  }
}

async function twoNames(): Promise<[number, number]> {
  return [await entity(), await entity()]
}

type Splittable = { id: number; typed: string; articleIds: number[] }

async function splittable(): Promise<Splittable> {
  const name = unique('Both')
  const both = [
    await draft(chief, { title: unique('One'), entities: [name] }),
    await draft(chief, { title: unique('Two'), entities: [name] }),
  ]
  const { id } = await db.entity.findFirstOrThrow({ where: { name } })
  return { id, typed: name, articleIds: both.slice(1).map((each) => each.id) }
}

const sourceText = {
  name: 'The Daily',
  kind: 'NEWS_ORG' as const,
  homepage: 'https://example.com/',
  description: '',
  owner: '',
  country: 'ES',
  rights: 'EXCERPT' as const,
  search: null,
  aiInput: false,
  aiTrain: null,
}

async function source() {
  const name = unique('source')
  return (await db.source.create({ data: { slug: name, name } })).id
}

async function pageVersion() {
  return (await db.page.findUniqueOrThrow({ where: { slug: 'about' } })).version
}

type OwnPage = { slug: string; title: string }

const pageTitle = () => unique('Page')

async function ownPage(): Promise<OwnPage> {
  const title = pageTitle()
  return { title, slug: made(await createPage(chief, '', pageText({ title }))).slug }
}

async function withdrawnPage(): Promise<OwnPage> {
  const page = await ownPage()
  made(await withdrawPage(chief, page.slug, page.title))
  return page
}

async function target() {
  return (await db.topic.findUniqueOrThrow({ where: { id: await topic() } })).slug
}

async function redirect() {
  const slug = unique('led')
  made(await addRedirect(chief, place(slug), place(await target())))
  return (await db.formerSlug.findUniqueOrThrow({ where: { section_slug: place(slug) } })).id
}

async function removedRedirect() {
  const id = await redirect()
  made(await removeRedirect(chief, id))
  return id
}

async function delivery() {
  const file = path.join(folder.path, `${randomUUID()}.jsonl`)
  await writeFile(file, `${JSON.stringify(sampleRecord({ slug: unique('record') }))}\n`)
  return file
}

async function settingsVersion() {
  const from = await db.setting.count()
  return made(await editSettings(chief, { ...nothingSaved, name: unique('Paper') }, from)).version
}

async function person() {
  return (await makeColleague('CONTRIBUTOR')).id
}

async function invitation() {
  const email = `${unique('asked')}@example.com`
  made(await invite(chief, { email, role: 'AUTHOR' }))
  return (await db.invitation.findFirstOrThrow({ where: { email } })).id
}

/** Every row of the database, in a few letters. */
async function fingerprint(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS rows FROM ${name} AS t`,
  )
  const [all] = await db.$queryRawUnsafe<{ all: string }[]>(
    `SELECT md5(string_agg(name || ':' || coalesce(rows, ''), ',' ORDER BY name)) AS all FROM (${each.join(' UNION ALL ')}) AS tables`,
  )
  return all?.all ?? ''
}

async function tryIt<Thing>(
  actor: Actor,
  may: boolean,
  thing: Thing,
  act: (actor: Actor, thing: Thing) => Outcome,
  what: string,
) {
  const before = may ? '' : await fingerprint()
  const outcome = await act(actor, thing)
  expect(outcome.ok, `${what}: ${JSON.stringify(outcome)}`).toBe(may)
  if (!may) {
    expect(['forbidden', 'absent'], what).toContain(outcome.error)
    expect(await fingerprint(), what).toBe(before)
  }
}

function describeOwned<Thing>(rows: Row<Thing>[]) {
  test.each(rows)('%s', async (deed, make, own, others, act) => {
    for (const [letter, role] of Object.entries(letters)) {
      const actor = await makeColleague(role)
      await tryIt(actor, own.includes(letter), await make(actor), act, `${role} ${deed}, own`)
      await tryIt(actor, others.includes(letter), await make(chief), act, `${role} ${deed}, another’s`)
    }
  })
}

describe('on articles', () => describeOwned(onArticles))
describe('on corrections', () => describeOwned(onCorrections))
describe('on articles that belong together', () => describeOwned(onTwoArticles))
describe('on pins', () => describeOwned(pins))
describe('on notes', () => describeOwned(onNotes))
describe('on links', () => describeOwned(onLinks))
describe('on links to drafts', () => describeOwned(onPreviewLinks))
describe('on views', () => describeOwned(onViews))
describe('on pictures', () => describeOwned(onPictures))

describe('on the paper', () => {
  test.each(onThePaper)('%s', async (deed, may, make, act) => {
    for (const [letter, role] of Object.entries(letters)) {
      const thing = (await make()) as never
      await tryIt(await makeColleague(role), may.includes(letter), thing, act, `${role} ${deed}`)
    }
  })
})

/** Each concerns nobody but oneself. */
const own = ['noteZone', 'dropDrafts', 'endSessions', 'describeSelf', 'removePasskey', 'disappear', 'seeMentions']

test('no deed is left out', async () => {
  const files = await Array.fromAsync(glob('lib/mutations/desk/*.ts', { exclude: ['**/*.test.ts'] }))
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const deeds = sources.flatMap((source) =>
    [...source.matchAll(/^export async function (\w+)\(\s*actor: Actor,/gm)].map(([, name = '']) => name),
  )
  const rows = [
    onArticles,
    onCorrections,
    onTwoArticles,
    pins,
    onNotes,
    onLinks,
    onPreviewLinks,
    onViews,
    onPictures,
    onThePaper,
  ]
  const tried = new Set(rows.flat().map(([deed]) => deed))
  expect(deeds.filter((deed) => !tried.has(deed) && !own.includes(deed))).toEqual([])
  expect([...tried].filter((deed) => !deeds.includes(deed))).toEqual([])
})

import { beforeEach, expect, test } from 'vitest'
import { bringBack, discardArticle } from '#lib/mutations/desk/discard.ts'
import { weighArticle } from '#lib/mutations/desk/front.ts'
import { setLive } from '#lib/mutations/desk/live.ts'
import { leaveNote, settleNote, takeBackNote } from '#lib/mutations/desk/notes.ts'
import { makePreviewLink } from '#lib/mutations/desk/preview-links.ts'
import * as publication from '#lib/mutations/desk/publication.ts'
import { addTopic, removeTopic } from '#lib/mutations/desk/tagging.ts'
import { listDeeds, readDeedFilters } from '#lib/queries/desk/audit.ts'
import { makeColleague } from '#lib/testing/colleague.ts'
import { draft } from '#lib/testing/draft.ts'
import { emptyDatabase } from '#lib/testing/empty-database.ts'
import { deedName } from './deed-names.ts'
import { eventName } from './event.ts'

beforeEach(emptyDatabase)

const soon = (ms: number) => new Date(Date.now() + ms)
const hour = 3_600_000

test('the log of an article says what happened to it, step by step', async () => {
  const chief = await makeColleague('ADMINISTRATOR')
  const { id } = await draft(chief)
  const { submitArticle, takeBack, returnToDraft, scheduleArticle, setEmbargo, publishArticle } = publication
  const note = async () => {
    const left = await leaveNote(chief, id, 'Well.')
    return left.ok ? left.value.id : 0
  }
  const steps: [string, () => Promise<{ ok: boolean }>][] = [
    ['Handed it in for review', () => submitArticle(chief, id)],
    ['Took it back from review', () => takeBack(chief, id)],
    ['Handed it in for review', () => submitArticle(chief, id)],
    ['Gave it back to draft', () => returnToDraft(chief, id)],
    ['Discarded the draft', () => discardArticle(chief, id)],
    ['Brought the draft back', () => bringBack(chief, id)],
    ['Scheduled it', () => scheduleArticle(chief, id, 1, soon(hour))],
    ['Scheduled it', () => scheduleArticle(chief, id, 1, soon(2 * hour))],
    ['Took it out of the schedule', () => returnToDraft(chief, id)],
    ['Put an embargo on it', () => setEmbargo(chief, id, soon(hour))],
    ['Put an embargo on it', () => setEmbargo(chief, id, soon(2 * hour))],
    ['Took its embargo away', () => setEmbargo(chief, id, null)],
    ['Made a preview link', () => makePreviewLink(chief, id, 1)],
    ['Published it', () => publishArticle(chief, id, 1)],
    ['Took its publication back', () => publication.unpublish(chief, id)],
    ['Published it', () => publishArticle(chief, id, 1)],
    ['Published a correction', () => publication.correctArticle(chief, id, 1, 'Eleven.')],
    ['Changed its address', () => publication.renameAtDesk(chief, id, 'another-address')],
    ['Said when it leaves the paper', () => publication.scheduleEnd(chief, id, soon(hour))],
    ['Said that it stays in the paper', () => publication.scheduleEnd(chief, id, null)],
    ['Took it down', () => publication.takeDown(chief, id, { because: 'No.' })],
    ['Brought it back into the paper', () => publication.restoreArticle(chief, id)],
    ['Gave it another weight', () => weighArticle(chief, id, 2)],
    ['Said that it follows an event', () => setLive(chief, id, 'start')],
    ['Said that the event is over', () => setLive(chief, id, 'end')],
    ['Said that the event goes on', () => setLive(chief, id, 'goOn')],
    ['Said that it follows no event', () => setLive(chief, id, 'forget')],
    ['Added a topic', () => addTopic(chief, id, 'Harbours')],
    ['Took a topic away', () => removeTopic(chief, id, 'Harbours')],
  ]
  for (const [event, step] of steps) expect(await step(), event).toMatchObject({ ok: true })
  const left = await note()
  await settleNote(chief, id, left, true)
  await settleNote(chief, id, left, false)
  await takeBackNote(chief, id, left)

  const page = await listDeeds(chief, readDeedFilters({ subject: `article:${id}` }))
  expect(page?.deeds.toReversed().map(eventName)).toEqual([
    'Began an article',
    ...steps.map(([event]) => event),
    'Left a note',
    'Said that a note is done with',
    'Said that a note is not done with',
    'Took a note back',
  ])
})

test.each([
  ['article.publish', 'status', 'SCHEDULED', 'PUBLISHED', 'Published it'],
  ['article.publish', 'status', 'REVIEW', 'PUBLISHED', 'Published it'],
  ['article.withdraw', 'status', 'PUBLISHED', 'WITHDRAWN', 'Took it down'],
  ['article.discard', 'status', 'REVIEW', 'DISCARDED', 'Discarded the draft'],
  ['article.discard', 'status', 'DISCARDED', null, 'Deleted the draft for good'],
  ['article.edit', 'body', 'One', 'Two', 'Saved a version'],
  ['article.edit', 'translationOf', 'a', null, 'Said that it is no translation'],
  ['article.edit', 'link https://example.com/ left as it is', false, true, 'Left a link as it is'],
  ['article.share', 'preview link', true, false, 'Ended a preview link'],
  ['media.upload', 'deleted', true, false, 'Added a deleted picture again'],
  ['media.delete', 'file', 'a.png', null, 'Deleted a picture for good'],
  ['topic.edit', 'position', null, 3, 'Added a topic to the list'],
  ['topic.edit', 'slug', 'old', 'new', 'Edited a topic'],
  ['topic.edit', 'slug', 'old', null, 'Removed a topic'],
  ['entity.edit', 'name', null, 'IBM', 'Made a name'],
  ['entity.edit', 'merged', 'ibm', 'i-b-m', 'Merged a name into another'],
  ['author.edit', 'merged', 'ada-qill', 'ada-quill', 'Merged an author into another'],
  ['author.edit', 'slug', 'ada', null, 'Removed an author'],
  ['story.edit', 'story', 'a', null, 'Took it out of its story'],
  ['front.edit', 'pinned', true, true, 'Said how long it stays pinned'],
  ['front.edit', 'place', 2, null, 'Took its pin away'],
  ['page.edit', 'slug', null, 'imprint', 'Made a page'],
  ['page.edit', 'withdrawn', false, true, 'Took a page down'],
  ['page.edit', 'inFooter', true, false, 'Took a page from the foot'],
  ['page.edit', 'title', 'Imprint', 'Legal notice', 'Edited a page'],
  ['redirect.edit', 'leads', true, false, 'Removed a redirect'],
  ['record.import', 'created', null, 5, 'Imported records'],
  ['user.manage', 'role', null, 'EDITOR', 'Invited somebody'],
  ['user.manage', 'role', 'AUTHOR', 'EDITOR', 'Gave somebody another role'],
  ['user.manage', 'disabled', true, false, 'Let somebody in again'],
  ['user.self', 'passkey', 'Phone', null, 'Removed a passkey'],
  ['page.delete', 'body', 'One', null, 'page.delete'],
])('%s of %s from %s to %s: %s', (action, field, from, to, event) => {
  expect(eventName({ action, changes: [{ field, from, to }] })).toBe(event)
})

test('what tells nothing is named by the right to it', () => {
  expect(eventName({ action: 'article.publish', changes: [] })).toBe(deedName('article.publish'))
})

import type { Action } from '#lib/auth/policy.ts'
import type { en } from '#lib/messages/desk/en.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Difference, ownDeeds } from '#lib/mutations/desk/audit.ts'
import { deedName, deeds } from './deed-names.ts'

/** What happened, in words. One action is the right to several deeds: which of them it was is told by what it changed. */
export function eventName({ action, changes }: { action: string; changes: Difference[] }): string {
  const known = deeds.find((each) => each === action)
  const event = known && events[known].find(([, fits]) => fits === always || changes.some(fits))
  return event ? deskWords()(`event.${event[0]}`) : deedName(action)
}

type Fits = (change: Difference) => boolean
type Event = [name: keyof typeof en.event, fits: Fits]

const always: Fits = () => true

function when(field: string | RegExp, values: Partial<Omit<Difference, 'field'>> = {}): Fits {
  return (change) =>
    (typeof field === 'string' ? change.field === field : field.test(change.field)) &&
    (values.from === undefined || change.from === values.from) &&
    (values.to === undefined || change.to === values.to)
}

/** The first that fits. */
const events: Record<Action | (typeof ownDeeds)[number], Event[]> = {
  'article.create': [['articleBegun', always]],
  'article.read': [],
  'article.edit': [
    ['topicAdded', when('topic', { from: null })],
    ['topicTaken', when('topic', { to: null })],
    ['linkLeft', when(/^link .* left as it is$/, { to: true })],
    ['linkCounted', when(/^link .* left as it is$/, { to: false })],
    ['originalTaken', when('translationOf', { to: null })],
    ['originalSet', when('translationOf')],
    ['eventForgotten', when('liveFrom', { to: null })],
    ['eventFollowed', when('liveFrom')],
    ['eventResumed', when('liveUntil', { to: null })],
    ['eventEnded', when('liveUntil')],
    ['articleSaved', always],
  ],
  'article.submit': [
    ['submitted', when('status', { to: 'REVIEW' })],
    ['takenBack', when('status', { to: 'DRAFT' })],
  ],
  'article.publish': [
    ['published', when('status', { to: 'PUBLISHED' })],
    ['unpublished', when('status', { from: 'PUBLISHED' })],
    ['unscheduled', when('status', { from: 'SCHEDULED' })],
    ['returned', when('status', { from: 'REVIEW' })],
    ['scheduled', when('publishedAt')],
    ['embargoEnded', when('embargoUntil', { to: null })],
    ['embargoed', when('embargoUntil')],
  ],
  'article.correct': [['corrected', always]],
  'article.rename': [['renamed', always]],
  'article.withdraw': [
    ['takenDown', when('status', { to: 'WITHDRAWN' })],
    ['restored', when('status', { to: 'PUBLISHED' })],
    ['endTaken', when('unpublishAt', { to: null })],
    ['endSet', when('unpublishAt')],
  ],
  'article.feature': [['weighed', always]],
  'article.assign': [['assigned', always]],
  'article.share': [
    ['linkMade', when('preview link until')],
    ['linkEnded', when('preview link')],
  ],
  'article.discard': [
    ['discarded', when('status', { to: 'DISCARDED' })],
    ['broughtBack', when('status', { to: 'DRAFT' })],
    ['draftDeleted', when('status', { to: null })],
  ],
  'article.note': [
    ['noteLeft', when('note')],
    ['noteDone', when(/^note \d+ done$/, { to: true })],
    ['noteOpened', when(/^note \d+ done$/, { to: false })],
    ['noteTakenBack', when(/^note \d+ taken back$/, { to: true })],
    ['notePutBack', when(/^note \d+ taken back$/, { to: false })],
  ],
  'view.share': [
    ['viewShared', when('shared', { to: true })],
    ['viewUnshared', when('shared', { to: false })],
  ],
  'media.upload': [
    ['pictureAddedAgain', when('deleted')],
    ['pictureAdded', always],
  ],
  'media.edit': [
    ['pictureReplaced', when('file')],
    ['pictureEdited', always],
  ],
  'media.delete': [
    ['pictureDeleted', when('deleted', { to: true })],
    ['pictureRestored', when('deleted', { to: false })],
    ['pictureGone', when('file', { to: null })],
  ],
  'topic.edit': [
    ['topicMade', when('name', { from: null })],
    ['topicListed', when('position', { from: null })],
    ['topicUnlisted', when('position', { to: null })],
    ['topicMoved', when('position')],
    ['topicMerged', when('merged')],
    ['topicRemoved', when('slug', { to: null })],
    ['topicPutBack', when('slug', { from: null })],
    ['topicEdited', always],
  ],
  'entity.edit': [
    ['nameMade', when('name', { from: null })],
    ['nameMerged', when('merged')],
    ['nameSplit', when('split')],
    ['nameRemoved', when('slug', { to: null })],
    ['namePutBack', when('slug', { from: null })],
    ['nameEdited', always],
  ],
  'author.edit': [
    ['authorMade', when('name', { from: null })],
    ['authorMerged', when('merged')],
    ['authorRemoved', when('slug', { to: null })],
    ['authorPutBack', when('slug', { from: null })],
    ['authorEdited', always],
  ],
  'story.edit': [
    ['storyLeft', when('story', { to: null })],
    ['storyJoined', when('story')],
  ],
  'source.edit': [['sourceEdited', always]],
  'front.edit': [
    ['pinned', when('pinned', { from: false })],
    ['pinEndSet', when('pinned')],
    ['unpinned', when('place', { to: null })],
    ['pinMoved', when('place')],
  ],
  'page.edit': [
    ['pageMade', when('slug', { from: null })],
    ['pageWithdrawn', when('withdrawn', { to: true })],
    ['pagePutBack', when('withdrawn', { to: false })],
    ['pageMoved', when('position')],
    ['pageToFooter', when('inFooter', { to: true })],
    ['pageFromFooter', when('inFooter', { to: false })],
    ['pageEdited', always],
  ],
  'redirect.edit': [
    ['redirectAdded', when('to')],
    ['redirectRemoved', when('leads', { to: false })],
    ['redirectPutBack', when('leads', { to: true })],
  ],
  'record.import': [
    ['importBegun', when('begun')],
    ['importBroken', when('broken off')],
    ['importDone', always],
  ],
  'record.export': [],
  'user.manage': [
    ['invited', when('role', { from: null })],
    ['invitationWithdrawn', when('open')],
    ['roleChanged', when('role')],
    ['shutOut', when('disabled', { to: true })],
    ['letIn', when('disabled', { to: false })],
    ['passwordLinkMade', when('password link')],
  ],
  'user.join': [['joined', always]],
  'user.password': [['passwordChosen', always]],
  'user.self': [
    ['codesMade', when('recovery codes')],
    ['secondStepOn', when('second step', { to: true })],
    ['secondStepOff', when('second step', { to: false })],
    ['passkeyAdded', when('passkey', { from: null })],
    ['passkeyRemoved', when('passkey')],
    ['sessionsEnded', when('sessions ended')],
    ['selfEdited', always],
  ],
  'setting.edit': [['settingsChanged', always]],
  'audit.read': [],
}

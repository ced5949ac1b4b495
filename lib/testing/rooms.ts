import type { APIRequestContext } from '@playwright/test'
import sharp from 'sharp'
import type { Actor } from '../auth/policy.ts'
import { invite } from '../mutations/desk/invitations.ts'
import { deletePicture } from '../mutations/desk/media-bin.ts'
import { makePasswordLink } from '../mutations/desk/password-links.ts'
import { addRedirect } from '../mutations/desk/redirects.ts'
import { adminPaths } from '../urls.ts'
import { makeBusy } from './busy-desk.ts'

/** Rooms of the desk by name, of the sample paper: whatever is asked of every room is asked of these. */
export type Rooms = Record<string, string>

const plain: Rooms = {
  overview: adminPaths.overview(),
  go: adminPaths.go('web'),
  articles: adminPaths.articles(),
  'new-article': adminPaths.newArticle(),
  published: adminPaths.article(3),
  front: adminPaths.front(),
  pictures: adminPaths.media(),
  'deleted-pictures': adminPaths.media({ deleted: true }),
  topics: adminPaths.topics(),
  topic: adminPaths.topic(1),
  'new-topic': adminPaths.newTopic(),
  names: adminPaths.entities(),
  name: adminPaths.entity(1),
  'new-name': adminPaths.newEntity(),
  authors: adminPaths.authors(),
  author: adminPaths.author(1),
  'new-author': adminPaths.newAuthor(),
  pages: adminPaths.pages(),
  page: adminPaths.page('about'),
  'new-page': adminPaths.newPage(),
  'page-history': adminPaths.pageHistory('about'),
  sources: adminPaths.sources(),
  source: adminPaths.source(1),
  redirects: adminPaths.redirects(),
  records: adminPaths.records(),
  people: adminPaths.people(),
  roles: adminPaths.roles(),
  settings: adminPaths.settings(),
  account: adminPaths.account(),
  audit: adminPaths.audit(),
}

/** Rooms that are shown only to who is not in yet. */
const doors: Rooms = {
  'sign-in': adminPaths.signIn(),
  'sign-in-code': adminPaths.code(),
  forgotten: adminPaths.forgotten(),
}

/** Puts something in the rooms that would be empty. @param request of a browser in which `actor`, an administrator, is signed in */
export async function furnish(request: APIRequestContext, actor: Actor, site: string): Promise<Rooms> {
  const mark = Date.now().toString(36)
  const id = await send(request, site, 'A grey sheet, before anything is printed on it')
  await deletePicture(actor, await send(request, site, 'A grey sheet that was one too many'))
  await invite(actor, { email: `newcomer-${mark}@example.org`, role: 'AUTHOR' })
  await addRedirect(actor, { section: 'topics', slug: `web-${mark}` }, { section: 'topics', slug: 'web-standards' })
  const { review, discarded } = await makeBusy(actor)
  return {
    ...plain,
    picture: adminPaths.picture(id),
    article: adminPaths.article(review.id),
    history: adminPaths.history(review.id),
    preview: adminPaths.preview(review.id),
    'front-to-come': adminPaths.comingFront(new Date(Date.now() + 48 * 3_600_000)),
    'as-reader': adminPaths.asReader(review.id),
    discarded: adminPaths.article(discarded.id),
  }
}

async function send(request: APIRequestContext, site: string, alt: string): Promise<string> {
  const answer = await request.post(site + adminPaths.upload(), {
    headers: { origin: site },
    multipart: {
      file: { name: 'press.jpg', mimeType: 'image/jpeg', buffer: await picture() },
      alt,
      credit: 'Ada Quill',
    },
  })
  return (await answer.json()).id
}

/** What somebody sees before they are in. */
export async function openDoors(actor: Actor): Promise<Rooms> {
  const invited = await invite(actor, { email: `somebody-${Date.now().toString(36)}@example.org`, role: 'EDITOR' })
  const link = await makePasswordLink(actor, actor.id)
  if (!invited.ok || !link.ok) throw new Error('only administrators invite')
  return {
    ...doors,
    invitation: adminPaths.invitation(invited.value.token),
    'new-password': adminPaths.newPassword(link.value.token),
  }
}

function picture(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 140, sigma: 12 }
  const background = { r: 200, g: 200, b: 190 }
  return sharp({ create: { width: 640, height: 360, channels: 3, background, noise } })
    .jpeg()
    .toBuffer()
}

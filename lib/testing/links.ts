import type { Actor } from '../auth/policy.ts'
import { db } from '../db/client.ts'
import type { Link } from '../db/generated/client.ts'
import { publishArticle } from '../mutations/desk/publication.ts'
import { draft } from './draft.ts'

/** An article of somebody's whose text leads to these addresses. */
export async function draftWithLinks(actor: Actor, ...urls: string[]): Promise<{ id: number; slug: string }> {
  const html = urls.map((url) => `<p><a href="${url.replaceAll('&', '&amp;')}">there</a></p>`).join('')
  const rendering = { compiler: 'test', html, text: 'there', words: 1 }
  return draft(actor, { text: { body: 'there', markdown: 'there', rendering } })
}

/** The same in the paper. */
export async function publishWithLinks(actor: Actor, ...urls: string[]): Promise<{ id: number; slug: string }> {
  const begun = await draftWithLinks(actor, ...urls)
  await publishArticle(actor, begun.id, 1)
  return begun
}

/** What is known of an address; null when nobody leads there. */
export async function linkTo(url: string): Promise<Link | null> {
  return db.link.findUnique({ where: { url } })
}

/** Lets time pass for all that is known of links. */
export async function passHours(hours: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "Link" SET "askedAt" = "askedAt" - make_interval(hours => ${hours}), since = since - make_interval(hours => ${hours}),
      "dueAt" = "dueAt" - make_interval(hours => ${hours})`
  await db.$executeRaw`UPDATE "LinkHost" SET "busyUntil" = "busyUntil" - make_interval(hours => ${hours})`
}

/** Takes the links out of the text of an article. */
export async function dropLinks(articleId: number): Promise<void> {
  await db.rendering.update({ where: { articleId }, data: { html: '<p>No link.</p>' } })
}

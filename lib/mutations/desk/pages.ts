import { arranged } from '../../arranged.ts'
import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { isBuiltIn } from '../../house/pages.ts'
import { tags } from '../../press/tags.ts'
import { houseOrder } from '../../queries/house.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordChange } from '../changes.ts'
import { type DeletedPicture, holdNamedPictures } from '../named-pictures.ts'
import { pagePlace, type Taken } from '../page-slug.ts'
import { addPage, isSame, type PageText, recordPage, savePage } from '../pages.ts'
import { briefDifferences, type Difference, recordDeed } from './audit.ts'
import { isNamed } from './label-text.ts'

/** Saves a page of the house that was opened at `from`; nothing is written when somebody saved another one meanwhile. */
export async function editPage(
  actor: Actor,
  slug: string,
  text: PageText,
  { from, note }: { from: number; note: string | null },
): Promise<Result<{ version: number }, 'forbidden' | 'absent' | 'conflict' | DeletedPicture>> {
  if (!may(actor, 'page.edit')) return failed('forbidden')
  return savePage(slug, text, { from, note, editorId: actor.id }, async (tx, former) => {
    await recordPageDeed(tx, actor, { slug, title: text.title }, briefDifferences(written(former), written(text)))
  })
}

/**
 * Makes a page of the house at the address that was asked for, or without one at a free address made of its title. What is
 * sent twice makes one page.
 */
export async function createPage(
  actor: Actor,
  wish: string,
  text: PageText,
): Promise<Result<{ slug: string }, 'forbidden' | 'not a slug' | Taken | DeletedPicture>> {
  if (!may(actor, 'page.edit')) return failed('forbidden')
  return transaction(async (tx): ReturnType<typeof createPage> => {
    const pictures = await holdNamedPictures(tx, text.body)
    await takeTurn(tx)
    const sent = await tx.page.findMany({
      where: { title: text.title, version: 1, editorId: actor.id, withdrawnAt: null },
    })
    const twin = sent.find((page) => isSame(page, text) && (wish === '' || wish === page.slug))
    if (twin) return ok({ slug: twin.slug })
    if (!pictures.ok) return pictures
    const at = await pagePlace(tx, { slug: wish, title: text.title })
    if (!at.ok) return at

    await addPage(tx, at.value, text, actor.id)
    const made = { slug: at.value, ...written(text) }
    await recordPageDeed(tx, actor, made, briefDifferences({}, made))
    return ok({ slug: at.value })
  })
}

/** Takes a page down that the paper made itself, once its title is typed: its address answers that it is gone. */
export async function withdrawPage(
  actor: Actor,
  slug: string,
  typed: string,
): Promise<Result<null, 'forbidden' | 'absent' | 'built in' | 'not the name'>> {
  if (!may(actor, 'page.edit')) return failed('forbidden')
  if (isBuiltIn(slug)) return failed('built in')
  return transaction(async (tx) => {
    const page = await hold(tx, slug)
    if (!page || page.withdrawnAt) return failed('absent')
    if (!isNamed(typed, page.title)) return failed('not the name')
    await tx.page.update({ where: { slug }, data: { withdrawnAt: new Date() } })
    await recordPage(tx, 'WITHDRAWN', slug, [tags.house])
    await recordPageDeed(tx, actor, page, [{ field: 'withdrawn', from: false, to: true }])
    return ok(null)
  })
}

/** Has it stand there again, as it was. */
export async function putBackPage(actor: Actor, slug: string): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'page.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    const page = await hold(tx, slug)
    if (!page?.withdrawnAt) return failed('absent')
    await tx.page.update({ where: { slug }, data: { withdrawnAt: null } })
    await recordPage(tx, 'PUBLISHED', slug, [tags.house])
    await recordPageDeed(tx, actor, page, [{ field: 'withdrawn', from: true, to: false }])
    return ok(null)
  })
}

/** Moves a page a step in the order of the house. */
export async function arrangePage(
  actor: Actor,
  slug: string,
  step: 'up' | 'down',
): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'page.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeTurn(tx)
    const pages = await tx.page.findMany({
      where: { withdrawnAt: null },
      orderBy: houseOrder,
      select: { slug: true, title: true, position: true },
    })
    const page = pages.find((each) => each.slug === slug)
    if (!page) return failed('absent')
    const before = pages.map((each) => each.slug)
    const order = arranged(before, slug, step)
    if (order.join() === before.join()) return ok(null)

    for (const [index, each] of order.entries()) {
      const known = pages.find((row) => row.slug === each)
      if (known?.position !== index + 1) await tx.page.update({ where: { slug: each }, data: { position: index + 1 } })
    }
    await recordChange(tx, 'RELABELLED', [tags.house, tags.sitemap], {})
    await recordPageDeed(tx, actor, page, [
      { field: 'position', from: before.indexOf(slug) + 1, to: order.indexOf(slug) + 1 },
    ])
    return ok(null)
  })
}

/** Says whether the foot of every page leads to a page of the house. */
export async function setInFooter(
  actor: Actor,
  slug: string,
  inFooter: boolean,
): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'page.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    const page = await hold(tx, slug)
    if (!page || page.withdrawnAt) return failed('absent')
    if (page.inFooter === inFooter) return ok(null)
    await tx.page.update({ where: { slug }, data: { inFooter } })
    await recordChange(tx, 'RELABELLED', [tags.house], {})
    await recordPageDeed(tx, actor, page, [{ field: 'inFooter', from: page.inFooter, to: inFooter }])
    return ok(null)
  })
}

/** Has those who make pages or put them in order wait for each other. */
async function takeTurn(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT FROM pg_advisory_xact_lock(hashtext('broadsheet house'))`
}

async function hold(tx: Tx, slug: string) {
  await tx.$queryRaw`SELECT FROM "Page" WHERE slug = ${slug} FOR UPDATE`
  return tx.page.findUnique({ where: { slug }, select: { slug: true, title: true, inFooter: true, withdrawnAt: true } })
}

function written({ lang, title, description, body }: Pick<PageText, 'lang' | 'title' | 'description' | 'body'>) {
  return { lang, title, description, body }
}

async function recordPageDeed(
  tx: Tx,
  actor: Actor,
  { slug, title }: { slug: string; title: string },
  changes: Difference[],
): Promise<void> {
  await recordDeed(tx, actor, 'page.edit', { kind: 'page', id: slug, label: title }, changes)
}

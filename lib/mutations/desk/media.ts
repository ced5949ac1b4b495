import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { sqlState } from '../../db/sql-state.ts'
import { transaction } from '../../db/transaction.ts'
import { contentHash } from '../../hash.ts'
import type { Encoded } from '../../media/encode.ts'
import { fileName, fileNames } from '../../media/file-name.ts'
import { dropAside, dropCuts, keepFile, layAside } from '../../media/store.ts'
import { tags } from '../../press/tags.ts'
import { failed, ok, type Result } from '../../result.ts'
import { type Disputed, settled } from '../../text/reconcile.ts'
import { paths } from '../../urls.ts'
import { recordChange, recordChanges, tracesOf } from '../changes.ts'
import { keepRevision } from '../revisions.ts'
import { differences, recordDeed } from './audit.ts'
import { holdPicture } from './held-picture.ts'

/** What is said of a picture: what it shows, who made it, and the point that a narrower cut must keep (0–1 each way). */
export type PictureText = { alt: string; credit: string; caption: string; focalX: number; focalY: number }

/** A picture of the library, and whether it came with this file. */
export type Added = { id: string; was: 'new' | 'there' | 'deleted' }

/** Puts a picture into the library. One that is in it already is not put there twice. */
export async function addPicture(
  actor: Actor,
  encoded: Encoded,
  text: PictureText,
): Promise<Result<Added, 'forbidden'>> {
  if (!may(actor, 'media.upload')) return failed('forbidden')
  const added = await transaction(async (tx) => {
    const { hash } = encoded
    const [made] = await tx.media.createManyAndReturn({
      data: [{ ...fieldsOf(encoded), ...text, uploaderId: actor.id }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!made) return addAgain(tx, actor, encoded, text)
    await keep(encoded)
    await tx.formerPicture.deleteMany({ where: { hash } }) // its address is its own again
    await recordDeed(tx, actor, 'media.upload', { kind: 'picture', id: made.id, label: text.alt })
    return { id: made.id, was: 'new' as const }
  })
  return added ? ok(added) : addPicture(actor, encoded, text)
}

/**
 * One that lies in the bin comes back as if it were new, with what is said of it now.
 * @returns null when it has been deleted for good meanwhile
 */
async function addAgain(tx: Tx, actor: Actor, encoded: Encoded, text: PictureText): Promise<Added | null> {
  const [known] = await tx.$queryRaw<(PictureText & { id: string; isDeleted: boolean })[]>`
    SELECT id, alt, credit, caption, "focalX", "focalY", "deletedAt" IS NOT NULL AS "isDeleted"
    FROM "Media" WHERE hash = ${encoded.hash} FOR UPDATE`
  if (!known) return null
  const { id, isDeleted, ...former } = known
  await keep(encoded)
  if (!isDeleted) return { id, was: 'there' }
  await tx.media.update({ where: { id }, data: { ...text, uploaderId: actor.id, deletedAt: null } })
  await dropAside(fileNames(encoded))
  const changes = [{ field: 'deleted', from: true, to: false }, ...differences(former, text)]
  await recordDeed(tx, actor, 'media.upload', { kind: 'picture', id, label: text.alt }, changes)
  return { id, was: 'deleted' }
}

/** @param opened what its form began with: what others have changed since stays, unless it is the same field */
export async function editPicture(
  actor: Actor,
  id: string,
  mine: PictureText,
  opened: Partial<PictureText> = {},
): Promise<Result<null, 'absent' | 'forbidden' | Disputed<PictureText>>> {
  return transaction(async (tx) => {
    const held = await holdPicture(tx, actor, 'media.edit', id)
    if (!held.ok) return held
    const { alt, credit, caption, focalX, focalY } = held.value
    const theirs = { alt, credit, caption, focalX, focalY }
    const text = settled(opened, mine, theirs)
    if (!text.ok) return text
    const changes = differences(theirs, text.value)
    if (changes.length === 0) return ok(null)
    await tx.media.update({ where: { id }, data: text.value })
    await dropCuts(held.value.hash)
    await recallShown(tx, id)
    await recordDeed(tx, actor, 'media.edit', { kind: 'picture', id, label: text.value.alt }, changes)
    return ok(null)
  })
}

/**
 * Puts another file in a picture's place. Readers keep a file for good under its address, so the articles that show it get
 * the address of the new one, as a version of their own; what names the old address elsewhere is sent on.
 * @returns how many articles show it
 */
export async function replacePicture(
  actor: Actor,
  id: string,
  encoded: Encoded,
): Promise<Result<{ articles: number }, 'absent' | 'forbidden' | 'known'>> {
  const replacing = transaction(async (tx) => {
    const held = await holdPicture(tx, actor, 'media.edit', id)
    if (!held.ok) return held
    const former = held.value
    if (former.hash === encoded.hash) return ok({ articles: 0, former: null })

    await tx.formerPicture.deleteMany({ where: { hash: encoded.hash, mediaId: id } })
    await tx.formerPicture.upsert({
      where: { hash: former.hash },
      create: { hash: former.hash, mediaId: id },
      update: { mediaId: id },
    })
    await tx.media.update({ where: { id }, data: fieldsOf(encoded) })
    await keep(encoded)
    const articles = await readdress(tx, actor, former, encoded)
    await recordDeed(tx, actor, 'media.edit', { kind: 'picture', id, label: former.alt }, [
      { field: 'file', from: fileName(former), to: fileName(encoded) },
    ])
    await dropCuts(former.hash)
    await layAside(fileNames(former)) // back in their places, should this fail: lib/mutations/bin.ts
    return ok({ articles, former })
  }, patient).catch((error: unknown) => {
    if (sqlState(error) === uniqueViolation) return failed('known' as const)
    throw error
  })
  const replaced = await replacing
  if (!replaced.ok) return replaced
  const { former, articles } = replaced.value
  if (former) await dropAside(fileNames(former))
  return ok({ articles })
}

/** Many articles may show it. */
const patient = { timeout: 60_000 }

const uniqueViolation = '23505'

/** Inside the transaction that makes the row: a file that nothing names harms nobody, a row without its file does. */
async function keep(encoded: Encoded): Promise<void> {
  await keepFile(fileName(encoded), encoded.full)
  await keepFile(fileName(encoded, 'small'), encoded.small)
}

function fieldsOf({ hash, type, width, height, full }: Encoded) {
  return { hash, type, width, height, bytes: full.byteLength }
}

/** Recalls the pages of the articles for which a picture stands. */
async function recallShown(tx: Tx, id: string): Promise<void> {
  const shown = await tx.rendering.findFirst({ where: { leadId: id }, select: { articleId: true } })
  if (shown) await recordChange(tx, 'RELABELLED', [tags.picture(id)], {})
}

type Shower = { id: number; body: string; markdown: string | null; status: string; at: Date }

/** Has every text that names one file name another. The picture's rights decide: whose text it is does not matter. */
async function readdress(tx: Tx, actor: Actor, from: Filed, to: Filed): Promise<number> {
  const articles = await tx.$queryRaw<Shower[]>`
    SELECT id, body, markdown, status::text AS status, now() AS at FROM "Article"
    WHERE pictures @> ARRAY[${from.hash}] AND pictures IS NOT NULL ORDER BY id FOR UPDATE`
  const before = await tracesOf(
    tx,
    articles.map(({ id }) => id),
  )
  for (const { id, body, markdown, at } of articles) {
    const { title, summary, version } = await keepRevision(tx, id)
    const newBody = readdressed(body, from, to)
    const newMarkdown = markdown === null ? null : readdressed(markdown, from, to)
    const hash = contentHash({ title, summary, markdown: newMarkdown ?? newBody })
    await tx.article.update({
      where: { id },
      data: {
        body: newBody,
        markdown: newMarkdown,
        version: version + 1,
        versionNote: null,
        editedById: actor.id,
        updatedAt: at,
        contentHash: hash,
      },
    })
    await tx.$executeRaw`
      UPDATE "Rendering" SET "contentHash" = ${hash},
        html = replace(replace(html, ${address(from, 'full')}, ${address(to, 'full')}), ${address(from, 'small')}, ${address(to, 'small')})
      WHERE "articleId" = ${id}`
  }
  const shown = articles.filter(({ status }) => status === 'PUBLISHED')
  await recordChanges(
    tx,
    shown.map(({ id }) => ({ articleId: id, kind: 'UPDATED' as const })),
    before,
  )
  return articles.length
}

type Filed = { hash: string; type: string }

function readdressed(text: string, from: Filed, to: Filed): string {
  return sizes.reduce((whole, size) => whole.replaceAll(address(from, size), address(to, size)), text)
}

const sizes = ['full', 'small'] as const

function address(picture: Filed, size: (typeof sizes)[number]): string {
  return paths.picture(fileName(picture, size))
}

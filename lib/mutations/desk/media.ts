import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { sqlState } from '../../db/sql-state.ts'
import { transaction } from '../../db/transaction.ts'
import { contentHash } from '../../hash.ts'
import type { Encoded } from '../../media/encode.ts'
import { fileName } from '../../media/file-name.ts'
import { dropFiles, keepFile } from '../../media/store.ts'
import { failed, ok, type Result } from '../../result.ts'
import { paths } from '../../urls.ts'
import { recordChanges, tagsOf } from '../changes.ts'
import { keepRevision } from './articles.ts'
import { differences, recordDeed } from './audit.ts'

/** What is said of a picture: what it shows, who made it, and the point that a narrower cut must keep (0–1 each way). */
export type PictureText = { alt: string; credit: string; caption: string; focalX: number; focalY: number }

/**
 * Puts a picture into the library. One that is in it already is not put there twice.
 * @returns its id, and whether it is new
 */
export async function addPicture(
  actor: Actor,
  encoded: Encoded,
  text: PictureText,
): Promise<Result<{ id: string; isNew: boolean }, 'forbidden'>> {
  if (!may(actor, 'media.upload')) return failed('forbidden')
  await keep(encoded) // before the row: a file that nothing names harms nobody, a row without its file does
  return transaction(async (tx) => {
    const { hash } = encoded
    const [made] = await tx.media.createManyAndReturn({
      data: [{ ...fieldsOf(encoded), ...text, uploaderId: actor.id }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!made) {
      const { id } = await tx.media.findUniqueOrThrow({ where: { hash }, select: { id: true } })
      return ok({ id, isNew: false })
    }
    await tx.formerPicture.deleteMany({ where: { hash } }) // its address is its own again
    await recordDeed(tx, actor, 'media.upload', { kind: 'picture', id: made.id, label: text.alt })
    return ok({ id: made.id, isNew: true })
  })
}

export async function editPicture(
  actor: Actor,
  id: string,
  text: PictureText,
): Promise<Result<null, 'absent' | 'forbidden'>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, id)
    if (!held.ok) return held
    const { alt, credit, caption, focalX, focalY } = held.value
    const changes = differences({ alt, credit, caption, focalX, focalY }, text)
    if (changes.length === 0) return ok(null)
    await tx.media.update({ where: { id }, data: text })
    await recordDeed(tx, actor, 'media.edit', { kind: 'picture', id, label: text.alt }, changes)
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
  await keep(encoded)
  const replacing = transaction(async (tx) => {
    const held = await hold(tx, actor, id)
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
    const articles = await readdress(tx, actor, paths.picture(fileName(former)), paths.picture(fileName(encoded)))
    await recordDeed(tx, actor, 'media.edit', { kind: 'picture', id, label: former.alt }, [
      { field: 'file', from: fileName(former), to: fileName(encoded) },
    ])
    return ok({ articles, former })
  }).catch((error: unknown) => {
    if (sqlState(error) === uniqueViolation) return failed('known' as const)
    throw error
  })
  const replaced = await replacing
  if (!replaced.ok) return replaced
  const { former, articles } = replaced.value
  if (former) await dropFiles([fileName(former), fileName(former, 'small')])
  return ok({ articles })
}

const uniqueViolation = '23505'

async function keep(encoded: Encoded): Promise<void> {
  await keepFile(fileName(encoded), encoded.full)
  await keepFile(fileName(encoded, 'small'), encoded.small)
}

function fieldsOf({ hash, type, width, height, full }: Encoded) {
  return { hash, type, width, height, bytes: full.byteLength }
}

type HeldPicture = PictureText & { id: string; hash: string; type: string; uploaderId: string | null }

async function hold(tx: Tx, actor: Actor, id: string): Promise<Result<HeldPicture, 'absent' | 'forbidden'>> {
  const [picture] = await tx.$queryRaw<HeldPicture[]>`
    SELECT id, hash, type, alt, credit, caption, "focalX", "focalY", "uploaderId" FROM "Media" WHERE id = ${id} FOR UPDATE`
  if (!picture) return failed('absent')
  return may(actor, 'media.edit', { ownerId: picture.uploaderId }) ? ok(picture) : failed('forbidden')
}

type Shower = { id: number; body: string; markdown: string | null; status: string; at: Date }

/** Has every text that shows one address show another. The picture's rights decide: whose text it is does not matter. */
async function readdress(tx: Tx, actor: Actor, from: string, to: string): Promise<number> {
  const articles = await tx.$queryRaw<Shower[]>`
    SELECT id, body, markdown, status::text AS status, now() AS at FROM "Article" WHERE id IN (
      SELECT "articleId" FROM "Rendering" WHERE pictures @> ARRAY[${from}] AND pictures IS NOT NULL)
    ORDER BY id FOR UPDATE`
  const before = await tagsOf(
    tx,
    articles.map(({ id }) => id),
  )
  for (const { id, body, markdown, at } of articles) {
    const { title, summary, version } = await keepRevision(tx, id)
    const newBody = body.replaceAll(from, to)
    const newMarkdown = markdown?.replaceAll(from, to) ?? null
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
      UPDATE "Rendering" SET html = replace(html, ${from}, ${to}), "contentHash" = ${hash} WHERE "articleId" = ${id}`
  }
  const shown = articles.filter(({ status }) => status === 'PUBLISHED')
  await recordChanges(
    tx,
    shown.map(({ id }) => ({ articleId: id, kind: 'UPDATED' as const })),
    before,
  )
  return articles.length
}

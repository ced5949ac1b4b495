import type { Tx } from '../db/client.ts'
import type { ChangeKind } from '../db/generated/enums.ts'
import { transaction } from '../db/transaction.ts'
import { contentHash } from '../hash.ts'
import { type BuiltInPage, isBuiltIn } from '../house/pages.ts'
import { tags } from '../press/tags.ts'
import { failed, ok, type Result } from '../result.ts'
import { recordChange } from './changes.ts'
import { type DeletedPicture, holdNamedPictures } from './named-pictures.ts'

/** A page of the house as somebody hands it in, with what the compiler made of its body (components/mdx/set-text.ts). */
export type PageText = {
  lang: string
  title: string
  description: string
  body: string
  /** The body as plain Markdown. */
  markdown: string
  rendering: PageRendering
}

export type PageRendering = { compiler: string; html: string; text: string; words: number }

/** `from` is the version that the editor had before them; `note` says why there is another now. */
export type PageEdit = { from: number; note: string | null; editorId: string | null }

/**
 * Saves a page as its next version and keeps the one before; saving what stands there already changes nothing.
 * What goes `alongside` is done in the same transaction.
 * @returns the version that stands there now; `conflict` when somebody saved another one meanwhile
 */
export async function savePage(
  slug: string,
  text: PageText,
  { from, note, editorId }: PageEdit,
  alongside?: (tx: Tx, former: Comparable) => Promise<void>,
): Promise<Result<{ version: number }, 'absent' | 'conflict' | DeletedPicture>> {
  return transaction(async (tx) => {
    const pictures = await holdNamedPictures(tx, text.body)
    await tx.$queryRaw`SELECT FROM "Page" WHERE slug = ${slug} FOR UPDATE`
    const page = await tx.page.findUnique({ where: { slug } })
    if (!page || page.withdrawnAt) return failed('absent')
    if (page.version !== from) return failed('conflict')
    if (!pictures.ok) return pictures
    if (isSame(page, text)) return ok({ version: page.version })
    const { version, lang, title, description, body, contentHash: hash, versionNote, editorId: by, updatedAt } = page
    await tx.pageRevision.create({
      data: {
        slug,
        version,
        lang,
        title,
        description,
        body,
        contentHash: hash,
        note: versionNote,
        editorId: by,
        createdAt: updatedAt,
      },
    })
    await tx.page.update({
      where: { slug },
      data: { ...fieldsOf(text), version: version + 1, versionNote: note, editorId },
    })
    const isRenamed = !isBuiltIn(slug) && (title !== text.title || lang !== text.lang)
    await recordPage(tx, 'UPDATED', slug, isRenamed ? [tags.house] : [])
    await alongside?.(tx, page)
    return ok({ version: version + 1 })
  })
}

/** Adds a page to the house, at its end. */
export async function addPage(tx: Tx, slug: string, text: PageText, editorId: string | null): Promise<void> {
  const { _max } = await tx.page.aggregate({ _max: { position: true } })
  await tx.page.create({ data: { slug, ...fieldsOf(text), editorId, position: (_max.position ?? 0) + 1 } })
  await recordPage(tx, 'PUBLISHED', slug, [tags.house])
}

/** Says that a page of the house is another; `listed` are tags of what lists it. */
export async function recordPage(tx: Tx, kind: ChangeKind, slug: string, listed: string[]): Promise<void> {
  await recordChange(tx, kind, [tags.page(slug), tags.sitemap, ...listed], { page: slug })
}

/**
 * Gives a page the text that comes with the software, unless an editor has written one: a page that nobody has edited
 * follows the software, and a paper that is older than the page gets it. @returns whether anything is another now
 */
export async function provideBuiltInPage(slug: BuiltInPage, text: PageText): Promise<boolean> {
  return transaction(async (tx) => {
    const page = await tx.page.findUnique({ where: { slug } })
    if (page && !follows(page, text)) return false
    if (page) {
      await tx.page.update({ where: { slug }, data: fieldsOf(text) })
      await recordPage(tx, 'PUBLISHED', slug, [])
    } else await addPage(tx, slug, text, null)
    return true
  })
}

/** Whether a page is to have another text when this one comes with the software: a page that an editor made never is. */
export function follows(page: Comparable & { version: number; editorId: string | null }, text: Comparable): boolean {
  return page.version === 1 && page.editorId === null && !isSame(page, text)
}

type Comparable = Pick<PageText, 'lang' | 'title' | 'description' | 'body'>

/** Whether nobody who reads the page would see a difference. */
export function isSame(one: Comparable, other: Comparable): boolean {
  return (['lang', 'title', 'description', 'body'] as const).every((field) => one[field] === other[field])
}

function fieldsOf({ rendering, ...text }: PageText) {
  const hash = contentHash({ title: text.title, summary: text.description, markdown: text.markdown })
  return { ...text, ...rendering, contentHash: hash, updatedAt: new Date() }
}

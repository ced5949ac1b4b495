import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { PageFields } from '../../text/fields.ts'
import { withLf } from '../../text/lines.ts'

const textSelect = { title: true, description: true, lang: true, body: true } as const

type Written = { title: string; description: string; lang: string; body: string }

/** A page as its form holds it, with lines that end with LF; why there is another version is asked each time anew. */
export function pageFieldsOf({ title, description, lang, body }: Written): PageFields {
  return { title, description: withLf(description), lang, body: withLf(body), note: '' }
}

export type SavedPage = { version: number; by: string | null; fields: PageFields; body: string; isWithdrawn: boolean }

/** What is saved of a page now; null when there is none, or it is not for this person. */
export async function findSavedPage(actor: Actor, slug: string): Promise<SavedPage | null> {
  if (!may(actor, 'page.edit')) return null
  const page = await db.page.findUnique({
    where: { slug },
    select: { ...textSelect, version: true, withdrawnAt: true, editor: { select: { name: true } } },
  })
  if (!page) return null
  const { version, editor, body, withdrawnAt } = page
  return { version, by: editor?.name ?? null, fields: pageFieldsOf(page), body, isWithdrawn: withdrawnAt !== null }
}

/** The text of an earlier version. Who asks has been asked for the page before. */
export async function findFormerPage(slug: string, version: number): Promise<PageFields | null> {
  const former = await db.pageRevision.findUnique({ where: { slug_version: { slug, version } }, select: textSelect })
  return former && pageFieldsOf(former)
}

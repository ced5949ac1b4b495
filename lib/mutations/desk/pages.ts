import { type Actor, may } from '../../auth/policy.ts'
import { failed, type Result } from '../../result.ts'
import type { PageSlug } from '../../urls.ts'
import type { DeletedPicture } from '../named-pictures.ts'
import { type PageText, savePage } from '../pages.ts'
import { briefDifferences, recordDeed } from './audit.ts'

/** Saves a page of the house that was opened at `from`; nothing is written when somebody saved another one meanwhile. */
export async function editPage(
  actor: Actor,
  slug: PageSlug,
  text: PageText,
  { from, note }: { from: number; note: string | null },
): Promise<Result<{ version: number }, 'forbidden' | 'absent' | 'conflict' | DeletedPicture>> {
  if (!may(actor, 'page.edit')) return failed('forbidden')
  const { lang, title, description, body } = text
  return savePage(slug, text, { from, note, editorId: actor.id }, async (tx, former) => {
    const before = { lang: former.lang, title: former.title, description: former.description, body: former.body }
    const subject = { kind: 'page', id: slug, label: title }
    await recordDeed(tx, actor, 'page.edit', subject, briefDifferences(before, { lang, title, description, body }))
  })
}

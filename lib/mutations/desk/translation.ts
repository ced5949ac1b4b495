import type { Actor } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { findNamedArticle } from '../../queries/desk/named.ts'
import { failed, ok, type Result } from '../../result.ts'
import { takeTurn } from '../labels.ts'
import { relabel } from '../relabel.ts'
import { linkTranslations } from '../translations.ts'
import { hold } from './held.ts'

export type NoOriginal = 'not found' | 'itself' | 'its own translation' | 'same language'

/** The original that an article has by now, and what led to it when that is a translation itself. */
export type Original = { title: string; lang: string; through: string | null }

/**
 * Says of what an article is a translation, by an address or a slug; empty: of nothing. Of a translation its original is
 * taken.
 */
export async function setOriginal(
  actor: Actor,
  id: number,
  name: string,
): Promise<Result<Original | null, 'absent' | 'forbidden' | NoOriginal>> {
  return transaction(async (tx) => {
    await takeTurn(tx)
    const held = await hold(tx, actor, 'article.edit', id)
    if (!held.ok) return held
    const found = name === '' ? null : await findNamedArticle(actor, name, tx)
    if (name !== '' && !found) return failed('not found')
    if (found?.id === id) return failed('itself')
    const original = found && (found.original ?? found)
    if (original?.id === id) return failed('its own translation')
    if (original?.lang === held.value.lang) return failed('same language')

    const former = await tx.article.findUniqueOrThrow({
      where: { id },
      select: { translationOf: true, original: { select: { slug: true } } },
    })
    const from = former.original?.slug ?? former.translationOf
    const change = { field: 'translationOf', from, to: original?.slug ?? null }
    await relabel(tx, actor, 'article.edit', held.value, [change], async () => {
      await tx.article.update({ where: { id }, data: { translationOf: original?.uid ?? null } })
      await linkTranslations(tx, [id])
    })
    if (!found || !original) return ok(null)
    return ok({ title: original.title, lang: original.lang, through: found.original && found.title })
  })
}

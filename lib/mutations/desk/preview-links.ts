import type { Actor } from '../../auth/policy.ts'
import { hashToken, makeToken } from '../../auth/token.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordDeed } from './audit.ts'
import { hold } from './held.ts'

const most = 90 // days

/** Makes a link by which anybody reads an article before it is public. @returns its token, which nothing else will ever show */
export async function makePreviewLink(
  actor: Actor,
  id: number,
  days: number,
): Promise<Result<{ token: string }, 'absent' | 'forbidden'>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.share', id)
    if (!held.ok) return held
    const token = makeToken()
    const now = await tx.$queryRaw<{ now: Date }[]>`SELECT now()`
    const expiresAt = new Date((now[0]?.now.getTime() ?? 0) + Math.min(days, most) * 86_400_000)
    await tx.previewLink.create({
      data: { tokenHash: hashToken(token), articleId: id, expiresAt, createdById: actor.id },
    })
    await recordDeed(tx, actor, 'article.share', { kind: 'article', id, label: held.value.title }, [
      { field: 'preview link until', from: null, to: expiresAt.toISOString() },
    ])
    return ok({ token })
  })
}

/** Ends a link before its time. */
export async function endPreviewLink(
  actor: Actor,
  id: number,
  link: string,
): Promise<Result<null, 'absent' | 'forbidden'>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.share', id)
    if (!held.ok) return held
    const { count } = await tx.previewLink.deleteMany({ where: { id: link, articleId: id } })
    if (count === 0) return failed('absent')
    await recordDeed(tx, actor, 'article.share', { kind: 'article', id, label: held.value.title }, [
      { field: 'preview link', from: true, to: false },
    ])
    return ok(null)
  })
}

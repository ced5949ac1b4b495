import type { Actor } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordDeed } from './audit.ts'
import { hold } from './held.ts'

/** Leaves a link of an article as it is, or has it count again. It may do so in this article alone. */
export async function leaveLink(
  actor: Actor,
  articleId: number,
  linkId: number,
  isLeft: boolean,
): Promise<Result<null, 'absent' | 'forbidden'>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.edit', articleId)
    if (!held.ok) return held
    const [link] = await tx.$queryRaw<{ url: string }[]>`
      SELECT link.url FROM "Link" AS link JOIN links_of(${articleId}) AS of ON of.url = link.url WHERE link.id = ${linkId}`
    if (!link) return failed('absent')
    const mark = { articleId, linkId }
    const { count } = isLeft
      ? await tx.leftLink.createMany({ data: [{ ...mark, userId: actor.id }], skipDuplicates: true })
      : await tx.leftLink.deleteMany({ where: mark })
    if (count > 0)
      await recordDeed(tx, actor, 'article.edit', { kind: 'article', id: articleId, label: held.value.title }, [
        { field: `link ${link.url} left as it is`, from: !isLeft, to: isLeft },
      ])
    return ok(null)
  })
}

import { z } from 'zod'
import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'

const difference = z.object({
  field: z.string(),
  from: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  to: z.union([z.string(), z.number(), z.boolean(), z.null()]),
})

export type Deed = {
  id: bigint
  action: string
  subject: string
  label: string
  at: Date
  actor: { name: string } | null
  changes: z.infer<typeof difference>[]
}

const perPage = 50

/** What was done at the desk, the latest first; null when it is not the asker's business. */
export async function listDeeds(
  actor: Actor,
  before: bigint | null,
): Promise<{ deeds: Deed[]; next: bigint | null } | null> {
  if (!may(actor, 'audit.read')) return null
  const rows = await db.audit.findMany({
    where: before ? { id: { lt: before } } : {},
    select: {
      id: true,
      action: true,
      subject: true,
      label: true,
      at: true,
      changes: true,
      actor: { select: { name: true } },
    },
    orderBy: { id: 'desc' },
    take: perPage + 1,
  })
  const deeds = rows.slice(0, perPage).map((row) => ({ ...row, changes: z.array(difference).parse(row.changes) }))
  return { deeds, next: rows.length > perPage ? (deeds.at(-1)?.id ?? null) : null }
}

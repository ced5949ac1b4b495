import { z } from 'zod'
import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { type Params, readParams } from './address.ts'

const difference = z.object({
  field: z.string(),
  from: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  to: z.union([z.string(), z.number(), z.boolean(), z.null()]),
})

/** What was written down with a deed: field by field, what it was and what it became. */
export const differences = z.array(difference)

export type Deed = {
  id: bigint
  action: string
  subject: string
  label: string
  at: Date
  actor: { name: string } | null
  changes: z.infer<typeof differences>
}

const perPage = 50

/** Whose deeds, of which kind and done to what: all that is empty narrows nothing. `before` is where a page begins. */
export type DeedFilters = { person: string; action: string; subject: string; before: bigint | null }

const address = z.object({
  person: z.string().max(60).catch(''),
  action: z.string().max(60).catch(''),
  subject: z.string().trim().max(200).catch(''),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt)
    .nullable()
    .catch(null),
})

export function readDeedFilters(params: Params): DeedFilters {
  return readParams(address, params)
}

/** What was done at the desk, the latest first; null when it is not the asker's business. */
export async function listDeeds(
  actor: Actor,
  { person, action, subject, before }: DeedFilters,
): Promise<{ deeds: Deed[]; next: bigint | null } | null> {
  if (!may(actor, 'audit.read')) return null
  const rows = await db.audit.findMany({
    where: {
      ...(person ? { actorId: person } : {}),
      ...(action ? { action } : {}),
      ...(subject ? { subject } : {}),
      ...(before ? { id: { lt: before } } : {}),
    },
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
  const deeds = rows.slice(0, perPage).map((row) => ({ ...row, changes: differences.parse(row.changes) }))
  return { deeds, next: rows.length > perPage ? (deeds.at(-1)?.id ?? null) : null }
}

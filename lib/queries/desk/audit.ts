import { z } from 'zod'
import { type Actor, may } from '../../auth/policy.ts'
import { addDays, inZone, isoDay } from '../../dates.ts'
import { db } from '../../db/client.ts'
import { type Params, readParams } from './address.ts'

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

/** What was written down with a deed: field by field, what it was and what it became. */
export function readDifferences(changes: unknown): Deed['changes'] {
  return z.array(difference).parse(changes)
}

const perPage = 50

/**
 * Whose deeds, of which kind, done to what, and from which day to which, by the reader's clocks: all that is empty narrows
 * nothing. `before` is where a page begins.
 */
export type DeedFilters = {
  person: string
  action: string
  subject: string
  from: string
  to: string
  before: bigint | null
}

const address = z.object({
  person: z.string().max(60).catch(''),
  action: z.string().max(60).catch(''),
  subject: z.string().trim().max(200).catch(''),
  from: z.iso.date().catch(''),
  to: z.iso.date().catch(''),
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
  { person, action, subject, from, to, before }: DeedFilters,
): Promise<{ deeds: Deed[]; next: bigint | null } | null> {
  if (!may(actor, 'audit.read')) return null
  const rows = await db.audit.findMany({
    where: {
      ...(person ? { actorId: person } : {}),
      ...(action ? { action } : {}),
      ...(subject ? { subject } : {}),
      ...(before ? { id: { lt: before } } : {}),
      at: spanOf({ from, to }, actor.zone ?? 'UTC'),
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
  const deeds = rows.slice(0, perPage).map((row) => ({ ...row, changes: readDifferences(row.changes) }))
  return { deeds, next: rows.length > perPage ? (deeds.at(-1)?.id ?? null) : null }
}

/** From the beginning of one day to the end of another. */
function spanOf({ from, to }: { from: string; to: string }, zone: string): { gte?: Date; lt?: Date } {
  const [begins, ends] = [from && inZone(from, zone), to && inZone(isoDay(addDays(new Date(to), 1)), zone)]
  return { ...(begins ? { gte: begins } : {}), ...(ends ? { lt: ends } : {}) }
}

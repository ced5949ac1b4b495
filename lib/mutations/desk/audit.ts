import type { Action, Actor } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { transaction } from '../../db/transaction.ts'
import { readDifferences } from '../../queries/desk/audit.ts'

export type Difference = { field: string; from: string | number | boolean | null; to: string | number | boolean | null }

/** What a deed was done to: `article:5`, and what it is called. */
export type Subject = { kind: string; id: string | number; label: string }

/** What nobody has to be allowed: it is done to one's own account. */
export const ownDeeds = ['user.join', 'user.password', 'user.self'] as const
type OwnDeed = (typeof ownDeeds)[number]

type Person = Pick<Actor, 'id'>

/** Writes down who did what, in the transaction that does it. */
export async function recordDeed(
  tx: Tx,
  actor: Person | null,
  action: Action | OwnDeed,
  subject: Subject,
  changes: Difference[] = [],
): Promise<void> {
  await tx.audit.create({
    data: {
      actorId: actor?.id ?? null,
      action,
      subject: `${subject.kind}:${subject.id}`,
      label: subject.label,
      changes: changes satisfies Prisma.InputJsonValue,
    },
  })
}

/** From what to what the last deed of a kind brought each field of a record. */
export async function lastChanges(
  tx: Tx,
  action: Action,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
): Promise<Map<string, Difference>> {
  const deed = await tx.audit.findFirst({
    where: { subject: `${kind}:${id}`, action },
    orderBy: { id: 'desc' },
    select: { changes: true },
  })
  return new Map(readDifferences(deed?.changes ?? []).map((change) => [change.field, change]))
}

/** Writes down what the library that signs people in has just done to somebody's account; its transactions are its own. */
export async function recordOwn(
  { id, name }: { id: string; name: string },
  action: OwnDeed,
  changes: Difference[] = [],
): Promise<void> {
  await transaction((tx) => recordDeed(tx, { id }, action, { kind: 'user', id, label: name }, changes))
}

/** The fields in which two states of a record differ: the log is where the former value is kept. */
export function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  longest = Number.POSITIVE_INFINITY,
): Difference[] {
  return Object.keys(after).flatMap((field) => {
    const [from, to] = [brief(before[field], longest), brief(after[field], longest)]
    return before[field] === after[field] || (from === to && typeof from !== 'string') ? [] : [{ field, from, to }]
  })
}

/** The same of a record whose versions are kept: a long text is told by its length. */
export function briefDifferences(before: Record<string, unknown>, after: Record<string, unknown>): Difference[] {
  return differences(before, after, 200)
}

function brief(value: unknown, longest: number): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}… (${text.length} characters)`
}

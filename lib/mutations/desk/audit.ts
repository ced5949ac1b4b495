import type { Action, Actor } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'

export type Difference = { field: string; from: string | number | boolean | null; to: string | number | boolean | null }

/** What a deed was done to: `article:5`, and what it is called. */
export type Subject = { kind: string; id: string | number; label: string }

/** Writes down who did what, in the transaction that does it. */
export async function recordDeed(
  tx: Tx,
  actor: Actor | null,
  action: Action | 'user.join' | 'user.password',
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

/** The fields in which two states of a record differ; a long text is told by its length. */
export function differences(before: Record<string, unknown>, after: Record<string, unknown>): Difference[] {
  return Object.keys(after).flatMap((field) => {
    const [from, to] = [brief(before[field]), brief(after[field])]
    return before[field] === after[field] || (from === to && typeof from !== 'string') ? [] : [{ field, from, to }]
  })
}

const longest = 200

function brief(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`
}

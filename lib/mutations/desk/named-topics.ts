import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { failed } from '../../result.ts'
import { findTopics, resolveTopics } from '../labels.ts'
import { differences, recordDeed } from './audit.ts'
import { listed } from './label-text.ts'

/** Topics that are not there, named by somebody who may not make them. */
export type UnknownTopics = { unknownTopics: string[] }

export function isUnknown(error: unknown): error is UnknownTopics {
  return typeof error === 'object' && error !== null && 'unknownTopics' in error
}

/** Thrown to take back what a transaction has written by the time that it finds a topic to be unknown. */
export class Unknown extends Error {
  readonly topics: string[]

  constructor(topics: string[]) {
    super(topics.join(', '))
    this.topics = topics
  }

  static answer(error: unknown) {
    if (error instanceof Unknown) return failed({ unknownTopics: error.topics })
    throw error
  }
}

/**
 * The ids of topics as an article names them. Who may edit topics makes those that are not there yet.
 * @returns also the names of those that were made
 * @throws Unknown
 */
export async function nameTopics(
  tx: Tx,
  actor: Actor,
  texts: string[],
): Promise<{ ids: Map<string, number>; made: string[] }> {
  const known = await findTopics(tx, texts)
  const unknown = texts.filter((text) => !known.has(text))
  if (unknown.length === 0) return { ids: known, made: [] }
  if (!may(actor, 'topic.edit')) throw new Unknown(unknown)
  const fresh = await resolveTopics(
    tx,
    unknown.map((text) => ({ text })),
  )
  const made = await tx.topic.findMany({
    where: { id: { in: [...fresh.values()] } },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, slug: true, description: true, aliases: true },
  })
  for (const { id, aliases, ...topic } of made) {
    const said = differences({}, { ...topic, aliases: listed(aliases) })
    await recordDeed(tx, actor, 'topic.edit', { kind: 'topic', id, label: topic.name }, said)
  }
  return { ids: new Map([...known, ...fresh]), made: made.map(({ name }) => name) }
}

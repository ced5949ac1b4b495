import type { Client, QueryResult } from 'pg'

// Asked over the connection on which changes are heard of: its answers say that it is alive, and come after what was said.

/** The end of the change log as others may read it. */
export async function findLastPlace(client: Client): Promise<bigint> {
  const { rows }: QueryResult<{ place: string }> = await ask(
    client,
    'SELECT coalesce(max(place), 0) AS place FROM "Change"',
  )
  return BigInt(rows[0]?.place ?? 0)
}

/** What these changes touched; a range of ids, because one statement may have added several. */
export async function listTouched(client: Client, first: bigint, last: bigint): Promise<string[]> {
  const { rows }: QueryResult<Touched> = await ask(
    client,
    'SELECT DISTINCT unnest(tags) AS tag FROM "Change" WHERE id BETWEEN $1 AND $2',
    [first, last],
  )
  return rows.map(({ tag }) => tag)
}

/** What was touched by all that has no place up to this one; null when that is more than `most` changes. */
export async function listTouchedAfter(client: Client, place: bigint, most = 5000): Promise<string[] | null> {
  const { rows }: QueryResult<Touched & { changes: number }> = await ask(
    client,
    `WITH missed AS (SELECT id, tags FROM "Change" WHERE place > $1 OR place IS NULL LIMIT $2)
     SELECT DISTINCT unnest(tags) AS tag, (SELECT count(*)::int FROM missed) AS changes FROM missed`,
    [place, most],
  )
  return (rows[0]?.changes ?? 0) < most ? rows.map(({ tag }) => tag) : null
}

/** Answered when all is that was asked before. */
export async function askForLife(client: Client): Promise<void> {
  await ask(client, 'SELECT')
}

type Touched = { tag: string }

const turns = new WeakMap<Client, Promise<unknown>>()

/** What is heard of meanwhile is asked about afterwards: a connection takes one question at a time. */
function ask(client: Client, question: string, values: unknown[] = []): Promise<QueryResult> {
  const answer = (turns.get(client) ?? Promise.resolve()).then(() => client.query(question, values))
  turns.set(
    client,
    answer.catch(() => {}),
  )
  return answer
}

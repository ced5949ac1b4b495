import type { Actor } from '../auth/policy.ts'
import { transaction } from '../db/transaction.ts'
import { createArticle, type Typed } from '../mutations/desk/articles.ts'
import { resolveTopics, takeTurn } from '../mutations/labels.ts'

/** A draft of somebody's, as the editor hands it in; its topics are there. */
export async function draft(actor: Actor, fields: Partial<Typed> = {}): Promise<{ id: number; slug: string }> {
  const written = { ...typed(), ...fields }
  await transaction(async (tx) => {
    await takeTurn(tx)
    await resolveTopics(
      tx,
      written.topics.map((text) => ({ text })),
    )
  })
  const begun = await createArticle(actor, written)
  if (!begun.ok) throw new Error(`the test's draft was refused: ${JSON.stringify(begun.error)}`)
  return begun.value
}

function typed(): Typed {
  const text = 'The text of a draft.'
  return {
    title: 'A draft of a test',
    summary: 'Made by a test.',
    lang: 'en',
    genre: 'NEWS',
    topics: ['Printing'],
    entities: ['IBM'],
    authors: ['Jo'],
    text: { body: text, markdown: text, rendering: { compiler: 'test', html: `<p>${text}</p>`, text, words: 5 } },
  }
}

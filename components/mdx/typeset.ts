import { ok, type Result } from '#lib/result.ts'
import { compilerFor } from './body.ts'
import { render } from './render.ts'
import type { BodyError } from './worker.ts'

/** An editor's body, set: as plain Markdown, and as it is kept beside the text. */
export type Typeset = {
  markdown: string
  rendering: { compiler: string; html: string; text: string; words: number }
}

/** Sets what an editor wrote, before it is saved. @returns what is wrong with the text, and on which line, when it cannot be set */
export async function typeset({ body, lang }: { body: string; lang: string }): Promise<Result<Typeset, BodyError>> {
  const outcome = await render({ body, trusted: true, lang })
  if (!outcome.ok) return outcome
  const { html, text, words, markdown } = outcome.value
  return ok({ markdown: markdown ?? body, rendering: { compiler: compilerFor(lang), html, text, words } })
}

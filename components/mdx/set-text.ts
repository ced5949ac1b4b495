import { failed, ok, type Result } from '#lib/result.ts'
import { compilerFor } from './body.ts'
import { render } from './render.ts'

export type SetText = {
  body: string
  markdown: string
  rendering: { compiler: string; html: string; text: string; words: number }
}

/** Sets what an editor typed. @returns what is wrong with it, in a sentence, and on which line */
export async function setText(
  body: string,
  lang: string,
): Promise<Result<SetText, { message: string; line: number | null }>> {
  const outcome = await render({ body, trusted: true, lang })
  if (!outcome.ok) return failed(outcome.error)
  const { html, text, words, markdown } = outcome.value
  return ok({ body, markdown: markdown ?? body, rendering: { compiler: compilerFor(lang), html, text, words } })
}

import type { SetText } from '#lib/mutations/desk/articles.ts'
import { failed, ok, type Result } from '#lib/result.ts'
import { compilerFor } from './body.ts'
import { render } from './render.ts'

/**
 * Sets what an editor typed, or with `foreign` what came from elsewhere and was left as it was.
 * @returns what is wrong with it, in a sentence, and on which line
 */
export async function setText(
  body: string,
  lang: string,
  { foreign = false } = {},
): Promise<Result<SetText, { message: string; line: number | null }>> {
  const outcome = await render({ body, trusted: !foreign, lang })
  if (!outcome.ok) return failed(outcome.error)
  const { html, text, words, markdown } = outcome.value
  const rendering = { compiler: compilerFor(lang), html, text, words }
  return ok({ body, markdown: markdown ?? body, rendering, ...(foreign ? { foreign } : {}) })
}

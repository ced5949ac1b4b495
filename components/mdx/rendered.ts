import { keepRendering, type Rendering } from '#lib/mutations/renderings.ts'
import type { Article } from '#lib/queries/articles.ts'
import { compilerFor } from './body.ts'
import { asPlainText, render } from './render.ts'

/**
 * The rendering of an article's body: the stored one when it is of this text and this compiler, else made now and kept.
 * A text that cannot be set is shown as it was typed.
 */
export async function rendered(article: Article): Promise<Rendering> {
  const { rendering, contentHash } = article
  if (rendering?.contentHash === contentHash && rendering.compiler === compilerFor(article.lang)) return rendering
  const trusted = article.bodyTrust === 'EDITOR' && article.bodyFormat === 'MDX'
  const outcome = await render({ body: article.body, trusted, lang: article.lang })
  const { html, text, words } = outcome.ok ? outcome.value : asPlainText(article.body)
  const made = {
    contentHash,
    compiler: compilerFor(article.lang),
    html,
    text,
    words,
    failure: outcome.ok ? null : outcome.error.message,
  }
  await keepRendering(article.id, made)
  return made
}

import type { Representable } from '#lib/formats/represent.ts'
import { keepPageRendering, keepRendering, type Rendering } from '#lib/mutations/renderings.ts'
import type { Article } from '#lib/queries/articles.ts'
import type { Document } from '#lib/queries/documents.ts'
import type { Page } from '#lib/queries/pages.ts'
import { compilerFor } from './body.ts'
import { asPlainText, render } from './render.ts'

/** The rendering of an article's body. */
export async function rendered(article: Article): Promise<Rendering> {
  const trusted = article.bodyTrust === 'EDITOR' && article.bodyFormat === 'MDX'
  return current({ ...article, trusted }, (made) => keepRendering(article.id, made))
}

/** The same of a page of the house. */
export async function renderedPage(page: Page): Promise<Rendering> {
  const { contentHash, compiler, html, text, words } = page
  const rendering = { contentHash, compiler, html, text, words, failure: null }
  return current({ ...page, trusted: true, rendering }, (made) => keepPageRendering(page.slug, made))
}

/** A document with what the compiler made of its body, when it has one. */
export async function withBody(document: Document): Promise<Representable> {
  if (document.kind === 'article') return { ...document, body: await rendered(document.article) }
  if (document.kind === 'page') return { ...document, body: await renderedPage(document.page) }
  return document
}

type Text = { body: string; trusted: boolean; lang: string; contentHash: string; rendering: Rendering | null }

/**
 * The stored rendering when it is of this text and this compiler, else one that is made now and kept. A text that cannot be
 * set is shown as it was typed.
 */
async function current(
  { body, trusted, lang, contentHash, rendering }: Text,
  keep: (made: Rendering) => Promise<void>,
): Promise<Rendering> {
  const compiler = compilerFor(lang)
  if (rendering?.contentHash === contentHash && rendering.compiler === compiler) return rendering
  const outcome = await render({ body, trusted, lang })
  const { html, text, words } = outcome.ok ? outcome.value : asPlainText(body)
  const made = { contentHash, compiler, html, text, words, failure: outcome.ok ? null : outcome.error.message }
  await keep(made)
  return made
}

import { sha256 } from '#lib/hash.ts'
import { catalogueFor } from '#lib/messages/translator.ts'

/** `trusted` text is MDX by an editor; all other text is Markdown from somewhere else. */
export type Source = { body: string; trusted: boolean; lang: string }

export type Compiled = {
  html: string
  text: string
  words: number
  /** The body as portable Markdown; null when the source is that already. */
  markdown: string | null
  /** On which line of the source each block of the body begins, in their order. */
  lines: number[]
}

/** Raised whenever the same source would come out differently. */
const version = '4'

/** What made a rendering: the compiler and the words it adds. Renderings by another are made again. */
export function compilerFor(lang: string): string {
  const known = compilers.get(lang) ?? `${version}-${sha256(JSON.stringify(catalogueFor(lang).body)).slice(7, 15)}`
  compilers.set(lang, known)
  return known
}

const compilers = new Map<string, string>()

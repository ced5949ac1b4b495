/** `trusted` text is MDX by an editor; all other text is Markdown from somewhere else. */
export type Source = { body: string; trusted: boolean; lang: string }

export type Compiled = {
  html: string
  text: string
  words: number
  /** The body as portable Markdown; null when the source is that already. */
  markdown: string | null
}

/** Raised whenever the same source would come out differently; renderings by an older one are made again. */
export const compilerVersion = '2'

import type { PageText } from '../mutations/pages.ts'

/** A page of the house as a test hands it in. */
export function pageText(fields: Partial<PageText> = {}): PageText {
  const body = 'One paragraph.'
  const rendering = { compiler: 'a test', html: `<p>${body}</p>`, text: body, words: 2 }
  return { lang: 'en', title: 'About', description: 'What this is.', body, markdown: body, rendering, ...fields }
}

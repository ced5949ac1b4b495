import type { Rendering } from '#lib/mutations/renderings.ts'

/** The text, as the compiler of components/mdx set it. */
export function ArticleBody({ rendering }: { rendering: Rendering }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the compiler's output, sanitised or from checked components
  return <div id="text" className="body" dangerouslySetInnerHTML={{ __html: rendering.html }} />
}

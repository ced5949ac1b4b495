import type { Element, Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { compileMDX } from 'next-mdx-remote/rsc'
import { renderToStaticMarkup } from 'react-dom/server'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'
import { type Words, wordsIn } from '#lib/messages/translator.ts'
import type { Compiled, Source } from './body.ts'
import { remarkAllowedComponents, remarkLimits, remarkPlaces } from './check.ts'
import { lowerComponents } from './lower.ts'
import { countWords, plainText } from './plain-text.ts'
import { registry } from './registry.ts'

/**
 * One body in every shape that depends on the text alone.
 * @throws Error whose message is a sentence for the writer, with `line` and `column` where they are known
 */
export async function compile({ body, trusted, lang }: Source): Promise<Compiled> {
  let tree: Root = { type: 'root', children: [] }
  const keepTree = () => (root: Root) => {
    tree = root
  }
  const t = wordsIn(lang)
  const { content } = await compileMDX({
    source: body,
    components: componentsIn(lang),
    options: {
      mdxOptions: {
        format: trusted ? 'mdx' : 'md',
        remarkPlugins: trusted
          ? [remarkPlaces, remarkGfm, remarkLimits, remarkAllowedComponents, keepTree]
          : [remarkGfm, remarkLimits, keepTree],
        rehypePlugins: trusted
          ? [rehypeBody]
          : [rehypeRaw, [rehypeSanitize, schema], [rehypeForeign, t('body.picture')], rehypeBody],
        remarkRehypeOptions: { footnoteLabel: t('body.footnotes'), footnoteBackLabel: backLabel(t) },
      },
    },
  })
  const html = renderToStaticMarkup(content)
  const plain = trusted ? lowerComponents(tree) : tree
  const text = plainText(plain)
  return {
    html,
    text,
    words: countWords(text, lang),
    markdown: trusted ? toMarkdown(plain, { extensions: [gfmToMarkdown()] }) : null,
    lines: tree.children.flatMap(({ type, position }) => (isUnseen(type) || !position ? [] : position.start.line)),
  }
}

/** What stands in the source and makes no block of the body where it stands. */
function isUnseen(type: Root['children'][number]['type']): boolean {
  return type === 'definition' || type === 'footnoteDefinition'
}

/** The components of a body, which know what language it is in. */
function componentsIn(lang: string) {
  return Object.fromEntries(
    Object.entries(registry).map(([name, { render }]) => [name, (props: object) => render({ ...props, lang })]),
  )
}

/** The name of the arrow behind a footnote, for those who hear it; a note may be referred to again. */
function backLabel(t: Words) {
  return (reference: number, again: number) =>
    t('body.backToReference', { reference: `${reference + 1}${again > 1 ? `-${again}` : ''}` })
}

// Without what fetches (srcset), what scripts meet by name, and what would speak to crawlers in the paper's place.
const refused = new Set(['name', 'itemProp', 'itemScope', 'itemType', 'srcSet', 'longDesc', 'useMap', 'isMap'])

const web = ['http', 'https', 'HTTP', 'HTTPS']

const schema: typeof defaultSchema = {
  ...defaultSchema,
  strip: ['script', 'style'],
  tagNames: defaultSchema.tagNames?.filter((name) => name !== 'picture' && name !== 'source'),
  attributes: Object.fromEntries(
    Object.entries(defaultSchema.attributes ?? {}).map(([tag, names]) => [
      tag,
      names.filter((name) => typeof name !== 'string' || !refused.has(name)),
    ]),
  ),
  clobberPrefix: '',
  protocols: { href: [...web, 'mailto'], src: web, cite: web },
}

/** Text from elsewhere: its links vouch for nothing, its pictures stay links (no reader's address is sent to strangers). */
function rehypeForeign(picture: string) {
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', (node) => {
      const { id } = node.properties
      if (typeof id === 'string' && !/^(user-content-|footnote-label$)/.test(id)) delete node.properties.id
      if (node.tagName === 'a' && isForeign(node.properties.href)) node.properties.rel = ['ugc', 'nofollow', 'noopener']
      if (node.tagName === 'img' && !node.properties.src) describePicture(node)
      if (node.tagName === 'img' && isForeign(node.properties.src)) linkToPicture(node, picture)
    })
  }
}

function isForeign(url: unknown): boolean {
  // Browsers drop these signs before they read an address (URL Standard, section 4.4).
  return typeof url === 'string' && /^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url.replace(/[\u0000-\u0020]/g, ''))
}

function linkToPicture(node: Element, picture: string): void {
  const { src, alt } = node.properties
  node.tagName = 'a'
  node.properties = { href: src, rel: ['ugc', 'nofollow', 'noopener'], className: ['picture-link'] }
  node.children = [{ type: 'text', value: typeof alt === 'string' && alt ? alt : picture }]
}

/** A picture whose address was refused. */
function describePicture(node: Element): void {
  node.children = [{ type: 'text', value: String(node.properties.alt ?? '') }]
  node.tagName = 'span'
  node.properties = {}
}

/** A box in which a wide table scrolls, by key too; a table that scrolled itself would be none to those who hear it. */
function scrolling(table: Element): Element {
  return { type: 'element', tagName: 'div', properties: { className: ['table-box'], tabIndex: 0 }, children: [table] }
}

/** The page has its headline already: a body that starts at h1 moves down by one. */
function rehypeBody() {
  return (tree: HtmlRoot): void => {
    let hasTitle = false
    visit(tree, 'element', (node) => {
      if (node.tagName === 'h1') hasTitle = true
    })
    visit(tree, 'element', (node, index, parent) => {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1]
      if (level && hasTitle) node.tagName = `h${Math.min(Number(level) + 1, 6)}`
      // React would also ask for a preload of every picture that is not lazy.
      if (node.tagName === 'img') Object.assign(node.properties, { loading: 'lazy', decoding: 'async' })
      if (node.tagName === 'pre') node.properties.tabIndex = 0
      if (node.tagName === 'table' && parent && index !== undefined) parent.children[index] = scrolling(node)
    })
  }
}

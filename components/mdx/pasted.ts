import type { Element, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import rehypeRaw from 'rehype-raw'
import rehypeRemark from 'rehype-remark'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'

/**
 * HTML that was copied from a page or a word processor as clean Markdown: its structure, links and emphasis, nothing of its
 * looks. Pictures of elsewhere are left out (bodies may not show them).
 */
export function markdownOf(html: string): string {
  const raw: Root = { type: 'root', children: [{ type: 'raw', value: fragmentOf(html) }] }
  const tree = parse(raw)
  understandLooks(tree)
  const clean = rehypeSanitize(schema)(tree) as Root
  visit(clean, 'element', (node) => {
    if (node.tagName === 'a' && !node.properties.href) node.tagName = 'span'
  })
  return toMarkdown(toMdast(clean), {
    bullet: '-',
    emphasis: '*',
    resourceLink: true,
    extensions: [gfmToMarkdown(), { unsafe: [{ character: '{' }, { character: '<', inConstruct: 'phrasing' }] }],
  }).trim()
}

const parse = rehypeRaw() as unknown as (tree: Root) => Root // it takes a file for messages, and does without

const toMdast = rehypeRemark() as unknown as (tree: Root) => MarkdownRoot

/** Windows marks what was copied with comments; Word puts its own elements and comments around it. */
function fragmentOf(html: string): string {
  const [, fragment = html] = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html) ?? []
  return fragment.replace(/<!--[\s\S]*?-->/g, '').replace(/<\/?o:p[^>]*>/g, '')
}

const schema: typeof defaultSchema = {
  ...defaultSchema,
  strip: ['script', 'style', 'title', 'head'],
  tagNames: defaultSchema.tagNames?.filter((name) => !['img', 'picture', 'source', 'input'].includes(name)),
  protocols: { href: ['http', 'https', 'mailto'] },
}

/** Google Docs and Word say bold and italic by style, and Word lists by the names of paragraphs. */
function understandLooks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const style = String(node.properties.style ?? '')
    if (node.tagName === 'b' && /font-weight:\s*(normal|400)/.test(style)) node.tagName = 'span'
    if (node.tagName === 'span' && /font-weight:\s*(bold|[6-9]00)/.test(style)) node.tagName = 'strong'
    else if (node.tagName === 'span' && /font-style:\s*italic/.test(style)) node.tagName = 'em'
    if (isWordListItem(node) && parent && index !== undefined) parent.children[index] = listOf(node)
  })
}

function isWordListItem({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'p' && Array.isArray(className) && className.some((name) => /^MsoListParagraph/.test(String(name)))
}

/** One item of Word's, without the sign that stands before it. */
function listOf(paragraph: Element): Element {
  const children = paragraph.children.filter(
    (child) => !(child.type === 'element' && /mso-list:\s*Ignore/i.test(String(child.properties.style ?? ''))),
  )
  const item: Element = { type: 'element', tagName: 'li', properties: {}, children }
  return { type: 'element', tagName: 'ul', properties: {}, children: [item] }
}

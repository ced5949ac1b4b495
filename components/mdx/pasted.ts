import type { Element, ElementContent, Root } from 'hast'
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

/**
 * Google Docs and Word say bold and italic by style, and Word lists by the names of paragraphs; Word's `mso-bidi-font-weight`
 * is of another script.
 */
function understandLooks(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'root' && node.type !== 'element') return
    node.children = gathered(node.children as ElementContent[])
    if (node.type === 'root') return
    const style = String(node.properties.style ?? '')
    if (node.tagName === 'b' && /(?<!-)font-weight:\s*(normal|400)/.test(style)) node.tagName = 'span'
    if (node.tagName === 'span' && /(?<!-)font-weight:\s*(bold|[6-9]00)/.test(style)) node.tagName = 'strong'
    else if (node.tagName === 'span' && /(?<!-)font-style:\s*italic/.test(style)) node.tagName = 'em'
  })
}

/** Word's list items that stand together, as the list that they are. */
function gathered(nodes: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let items: Element[] = []
  const end = () => {
    if (items.length > 0) result.push(listOf(items))
    items = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && isWordListItem(node)) items.push(node)
    else if (items.length === 0 || !isBlank(node)) {
      end()
      result.push(node)
    }
  }
  end()
  return result
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function isWordListItem({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'p' && Array.isArray(className) && className.some((name) => /^MsoListParagraph/.test(String(name)))
}

/** The list of these items, those that are deeper within the one before. */
function listOf(paragraphs: Element[]): Element {
  const [first] = paragraphs
  const items: Element[] = []
  for (let at = 0; at < paragraphs.length; ) {
    const paragraph = paragraphs[at] as Element
    const next = paragraphs.findIndex((each, index) => index > at && levelOf(each) <= levelOf(first))
    const end = next < 0 ? paragraphs.length : next
    const deeper = paragraphs.slice(at + 1, end)
    const children = paragraph.children.filter((child) => !isSign(child))
    if (deeper.length > 0) children.push(listOf(deeper))
    items.push({ type: 'element', tagName: 'li', properties: {}, children })
    at = end
  }
  const sign = first?.children.find(isSign)
  const tagName = sign && /^\s*\w{1,4}[.)]/.test(textOf(sign)) ? 'ol' : 'ul'
  return { type: 'element', tagName, properties: {}, children: items }
}

/** `mso-list: l0 level2 lfo1` */
function levelOf(paragraph: Element | undefined): number {
  return Number(/mso-list:[^;]*level(\d)/i.exec(String(paragraph?.properties.style ?? ''))?.[1] ?? 1)
}

/** What Word puts before an item: a dot, a number. */
function isSign(node: ElementContent): boolean {
  return node.type === 'element' && /mso-list:\s*Ignore/i.test(String(node.properties.style ?? ''))
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

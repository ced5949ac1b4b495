import type { BlockContent, Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { parseBars } from './registry.ts'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** The tree with every component written as plain Markdown, for readers who get no HTML. */
export function lowerComponents(tree: Root): Root {
  return { type: 'root', children: tree.children.flatMap(lower) as RootContent[] }
}

function lower(node: Nodes): Nodes[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return lowerElement(node)
  if ('children' in node) return [{ ...node, children: node.children.flatMap(lower) } as Nodes]
  return [node]
}

function lowerElement(node: Element): Nodes[] {
  const props = propsOf(node)
  const inside = node.children.flatMap(lower)
  const blocks = asBlocks(inside)
  switch (node.name) {
    case 'Note':
      return [{ type: 'blockquote', children: [...(props.title ? [paragraph(strong(props.title))] : []), ...blocks] }]
    case 'PullQuote':
      return [
        { type: 'blockquote', children: [...blocks, ...(props.cite ? [paragraph(text(`— ${props.cite}`))] : [])] },
      ]
    case 'Figure': {
      const line = [props.caption, props.credit && `(${props.credit})`].filter(Boolean).join(' ')
      return [
        paragraph({ type: 'image', url: props.src ?? '', alt: props.alt ?? '' }),
        ...(line ? [paragraph(emphasis(line))] : []),
      ]
    }
    case 'Fact':
      return [paragraph(strong(props.value ?? ''), text(` ${props.label}`))]
    case 'Timeline':
      return [
        { type: 'list', ordered: false, spread: false, children: inside.filter((child) => child.type === 'listItem') },
      ]
    case 'Moment':
      return [{ type: 'listItem', spread: false, children: leadWith([strong(props.date ?? ''), text(' ')], blocks) }]
    case 'Definition':
      return leadWith([strong(props.term ?? ''), text(': ')], blocks)
    case 'Bars':
      return [barsTable(props)]
    default:
      return inside
  }
}

function barsTable({ title = '', unit, values = '' }: Record<string, string | undefined>): Nodes {
  const row = (...cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })
  const rows = parseBars(values).map(({ label, text: figure }) => row(label, figure))
  return { type: 'table', align: [null, 'right'], children: [row(title, unit ?? ''), ...rows] }
}

function propsOf(node: Element): Record<string, string | undefined> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  )
}

const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'delete',
  'image',
  'break',
  'footnoteReference',
  'html',
])

/** Loose words of a component's inside become a paragraph. */
function asBlocks(nodes: Nodes[]): BlockContent[] {
  if (nodes.length > 0 && nodes.every((node) => inline.has(node.type)))
    return [paragraph(...(nodes as PhrasingContent[]))]
  return nodes.filter((node) => !inline.has(node.type)) as BlockContent[]
}

function leadWith(words: PhrasingContent[], blocks: BlockContent[]): BlockContent[] {
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [paragraph(...words, ...first.children), ...rest]
    : [paragraph(...words), ...blocks]
}

function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] }
}

function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [text(value)] }
}

import type { ListItem, Nodes, Root } from 'mdast'

type Links = string[]

/**
 * The text of a Markdown tree: one line a paragraph, blocks apart by an empty line, code indented by four, links as
 * numbers to a list at the end.
 */
export function plainText(tree: Root): string {
  const links: Links = []
  const blocks = tree.children.map((node) => block(node, links)).filter((part) => part !== '')
  const references = links.map((url, index) => `[${index + 1}] ${url}`)
  return [...blocks, ...(references.length > 0 ? [references.join('\n')] : [])].join('\n\n')
}

/** The words alone, for counting. */
export function countWords(text: string, lang: string): number {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.replace(/^\[\d+\] \S+$/gm, ''))
  let words = 0
  for (const { isWordLike } of segments) if (isWordLike) words += 1
  return words
}

function block(node: Nodes, links: Links): string {
  switch (node.type) {
    case 'heading':
      return underline(inline(node, links), node.depth <= 2 ? '=' : '-')
    case 'paragraph':
      return inline(node, links)
    case 'blockquote':
      return prefix(blocksOf(node.children, links), '> ')
    case 'code':
      return prefix(node.value, '    ')
    case 'list':
      return node.children
        .map((item, index) => listItem(item, node.ordered ? `${(node.start ?? 1) + index}. ` : '- ', links))
        .join(node.spread ? '\n\n' : '\n')
    case 'table':
      return node.children.map((row) => row.children.map((cell) => inline(cell, links)).join(' | ')).join('\n')
    case 'thematicBreak':
      return '* * *'
    case 'footnoteDefinition':
      return `[^${node.identifier}] ${blocksOf(node.children, links)}`
    case 'html':
      return stripTags(node.value)
    case 'definition':
      return ''
    default:
      return 'children' in node ? blocksOf(node.children, links) : inline(node, links)
  }
}

function blocksOf(nodes: Nodes[], links: Links): string {
  return nodes
    .map((node) => block(node, links))
    .filter((part) => part !== '')
    .join('\n\n')
}

function listItem(item: ListItem, mark: string, links: Links): string {
  const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : ''
  const lines = (box + item.children.map((node) => block(node, links)).join('\n')).split('\n')
  return lines.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line).join('\n')
}

function inline(node: Nodes, links: Links): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replace(/\s*\n\s*/g, ' ')
    case 'break':
      return '\n'
    case 'image':
      return node.alt ? `[${node.alt}]` : ''
    case 'footnoteReference':
      return `[^${node.identifier}]`
    case 'html':
      return stripTags(node.value)
    case 'link': {
      const label = inlineOf(node.children, links)
      if (label === node.url || `mailto:${label}` === node.url || !/^(https?:|mailto:|\/)/i.test(node.url)) return label
      if (!links.includes(node.url)) links.push(node.url)
      return `${label} [${links.indexOf(node.url) + 1}]`
    }
    default:
      return 'children' in node ? inlineOf(node.children, links) : ''
  }
}

function inlineOf(nodes: Nodes[], links: Links): string {
  return nodes.map((node) => inline(node, links)).join('')
}

function stripTags(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '').trim()
}

function prefix(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => (mark + line).trimEnd())
    .join('\n')
}

function underline(text: string, mark: string): string {
  return `${text}\n${mark.repeat(Math.min(text.length, 80))}`
}

import type { ListItem, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { width } from '#lib/formats/wrap.ts'
import { decodeReferences } from './references.ts'

/** The addresses met so far, and those that stand apart from the words that refer to them. */
type Links = { urls: string[]; definitions: Map<string, string> }

/**
 * The text of a Markdown tree: one line a paragraph, blocks apart by an empty line, code indented by four, links as
 * numbers to a list at the end.
 */
export function plainText(tree: Root): string {
  const links: Links = { urls: [], definitions: new Map() }
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!links.definitions.has(identifier)) links.definitions.set(identifier, url)
  })
  const blocks = tree.children.map((node) => block(node, links)).filter((part) => part !== '')
  const references = links.urls.map((url, index) => `[${index + 1}] ${url}`)
  return [...blocks, ...(references.length > 0 ? [references.join('\n')] : [])].join('\n\n')
}

/** The words alone, for counting. */
export function countWords(text: string, lang: string): number {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.replace(/\[\d+\](?: \S+$)?/gm, ''))
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
    case 'imageReference':
      return node.alt ? `[${node.alt}]` : ''
    case 'footnoteReference':
      return `[^${node.identifier}]`
    case 'html':
      return stripTags(node.value)
    case 'link':
      return link(inlineOf(node.children, links), node.url, links)
    case 'linkReference':
      return link(inlineOf(node.children, links), links.definitions.get(node.identifier) ?? '', links)
    default:
      return 'children' in node ? inlineOf(node.children, links) : ''
  }
}

function link(label: string, url: string, { urls }: Links): string {
  if (label === url || `mailto:${label}` === url || !/^(https?:|mailto:|\/)/i.test(url)) return label
  if (!urls.includes(url)) urls.push(url)
  return `${label} [${urls.indexOf(url) + 1}]`
}

function inlineOf(nodes: Nodes[], links: Links): string {
  let hidden = false // what stands between <script> and </script> is no text, though Markdown reads it as such
  const parts = nodes.map((node) => {
    if (node.type === 'html' && /^<\/?(script|style)\b/i.test(node.value)) hidden = node.value[1] !== '/'
    return hidden ? '' : inline(node, links)
  })
  return parts.join('')
}

function stripTags(html: string): string {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, '')
    .replace(/[^\S\n]*\n\s*/g, '\n')
  return decodeReferences(text.trim())
}

function prefix(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => (mark + line).trimEnd())
    .join('\n')
}

function underline(text: string, mark: string): string {
  return `${text}\n${mark.repeat(Math.min(Math.max(...text.split('\n').map(width)), 80))}`
}

import type { Definition, Image, Link, Nodes, Root } from 'mdast'
import type { Parser } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { type Element, misplaced } from './place.ts'
import { isBars, registry } from './registry.ts'

const limits = { depth: 100, nodes: 20_000 }

/** Puts the place of a syntax error into its message, because next-mdx-remote passes on nothing else. */
export function remarkPlaces(this: { parser?: Parser }): void {
  const parse = this.parser
  this.parser =
    parse &&
    ((text, file) => {
      try {
        return parse(text, file)
      } catch (error) {
        throw new Error(withPlace(error))
      }
    })
}

function withPlace(error: unknown): string {
  const { message = String(error), line, column = 1 } = error as { message?: string; line?: number; column?: number }
  return line ? `${message} (${line}:${column}-${line}:${column})` : message
}

/** Stops bodies that are built to exhaust what renders them. */
export function remarkLimits() {
  return (tree: Root): void => {
    let nodes = 0
    const descend = (node: Nodes, depth: number): void => {
      nodes += 1
      if (depth > limits.depth) throw new Error(`nested more than ${limits.depth} levels deep`)
      if (nodes > limits.nodes) throw new Error(`more than ${limits.nodes} elements`)
      if ('children' in node) for (const child of node.children) descend(child, depth + 1)
    }
    descend(tree, 0)
  }
}

/** Lets through exactly the components of the registry with string props; says what is wrong, on its line, otherwise. */
export function remarkAllowedComponents() {
  return (tree: Root, file: VFile): void => {
    const pictures = new Set<string>()
    visit(tree, 'imageReference', ({ identifier }) => {
      pictures.add(identifier)
    })
    visit(tree, (node, _, parent) => {
      switch (node.type) {
        case 'mdxjsEsm':
          complain(file, 'import and export have no place in an article.', node)
          break
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          complain(file, 'Braces have a meaning here. Write \\{ for a brace that readers should see.', node)
          break
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          checkComponent(node, file)
          checkPlace(misplaced(node, parent), file)
          return
        case 'image':
          return checkPicture(node, file)
        case 'definition':
          return pictures.has(node.identifier) ? checkPicture(node, file) : checkLink(node, file)
        case 'link':
          return checkLink(node, file)
      }
    })
  }
}

function checkLink(node: Link | Definition, file: VFile): void {
  if (isSafeUrl(node.url)) return
  complain(file, `The address ${node.url} may start with http, https, mailto or / only.`, node)
}

function checkPicture(node: Image | Definition, file: VFile): void {
  if (isOwnPath(node.url)) return
  complain(file, `The picture ${node.url} must be a path on this site, such as /sample/picture.svg.`, node)
}

function checkPlace(trouble: ReturnType<typeof misplaced>, file: VFile): void {
  if (trouble) complain(file, trouble.message, trouble.node)
}

function checkComponent(node: Element, file: VFile): void {
  const component = node.name && Object.hasOwn(registry, node.name) ? registry[node.name] : undefined
  if (!component) {
    complain(
      file,
      `There is no component <${node.name ?? ''}>. There are: ${Object.keys(registry).join(', ')}. Write \\< for a sign that readers should see.`,
      node,
    )
    return
  }
  const given = new Map<string, string>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute')
      complain(file, `<${node.name}> takes its properties one by one, without braces.`, node)
    if (typeof attribute.value !== 'string')
      complain(file, `${attribute.name} of <${node.name}> must be text in quotation marks.`, node)
    given.set(attribute.name, attribute.value)
  }
  for (const [name, value] of given) {
    const prop = Object.hasOwn(component.props, name) ? component.props[name] : undefined
    if (!prop)
      complain(
        file,
        `<${node.name}> has no property ${name}. It has: ${Object.keys(component.props).join(', ') || 'none'}.`,
        node,
      )
    if (prop?.kind === 'url' && !isOwnPath(value))
      complain(file, `${name} of <${node.name}> must be a path on this site, such as /sample/picture.svg.`, node)
    if (prop?.kind === 'number' && !/^\d{1,5}$/.test(value))
      complain(file, `${name} of <${node.name}> must be a whole number.`, node)
    if (prop?.kind === 'bars' && !isBars(value))
      complain(file, `${name} of <${node.name}> must be pairs such as Feed 12; Page 350.`, node)
  }
  for (const [name, prop] of Object.entries(component.props)) {
    if (prop.required && !given.get(name))
      complain(file, `<${node.name}> needs ${name}: ${prop.about.toLowerCase()}.`, node)
  }
}

function isSafeUrl(url: string): boolean {
  return /^(https?:|mailto:|\/(?!\/)|#|\.)/i.test(url) || !/^[^/?#]*:/.test(url)
}

function isOwnPath(url: string): boolean {
  return /^\/(?![/\\])/.test(url.replace(/[\u0000-\u0020]/g, ''))
}

/** The place stands in the message, because next-mdx-remote passes on nothing else. */
function complain(file: VFile, message: string, node: Nodes): never {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return file.fail(`${message} (${start.line}:${start.column}-${end.line}:${end.column})`)
}

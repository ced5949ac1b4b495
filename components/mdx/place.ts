import type { Nodes, Parents } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'

export type Element = MdxJsxFlowElement | MdxJsxTextElement

/** Why a component may not stand where it does, and which node is to blame; null when it may. */
export function misplaced(node: Element, parent: Parents | undefined): { message: string; node: Nodes } | null {
  const beside = parent?.children.filter((child) => !isComponent(child) && !isSpace(child)) ?? []
  // Every component is a block: between words it would end their paragraph.
  if (node.type === 'mdxJsxTextElement' && beside.length > 0) {
    return { message: `<${node.name}> must stand on lines of its own.`, node }
  }
  if (node.name === 'Moment' && !(parent && isComponent(parent) && parent.name === 'Timeline')) {
    return { message: '<Moment> belongs into a <Timeline>.', node }
  }
  if (node.name !== 'Timeline') return null
  const stray = node.children.find((child) => !isSpace(child) && !(isComponent(child) && child.name === 'Moment'))
  return stray ? { message: 'A <Timeline> holds <Moment> and nothing else.', node: stray } : null
}

function isComponent(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function isSpace(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

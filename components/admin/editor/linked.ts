import { ensureSyntaxTree } from '@codemirror/language'
import type { EditorState, TransactionSpec } from '@codemirror/state'

const address = /^https?:\/\/[^\s<>]+$/i
const blockMarks = /^\s*(?:(?:#{1,6}|>|[-*+]|\d+[.)])\s+)*/
const closed = /^(?:Link|LinkReference|Image|URL|Autolink|HTMLTag|HTMLBlock|Comment|CommentBlock|CodeBlock|FencedCode)$/

/**
 * What makes a link of the words that are chosen when an address is pasted over them. Null: it takes their place, as any text; so
 * does the address of a link that is another one from now on.
 */
export function linked(state: EditorState, pasted: string): TransactionSpec | null {
  const url = pasted.trim()
  if (!address.test(url) || !URL.canParse(url)) return null
  const { from, to } = wordsIn(state)
  const words = state.sliceDoc(from, to)
  if (words === '' || words.includes('\n') || !isPlain(state, from, to)) return null
  const insert = `[${escapeWords(words)}](${escapeAddress(url)})`
  return { changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.paste' }
}

/** What is chosen, without the spaces around it, and without what makes a heading or a list of its line. */
function wordsIn({ selection, doc }: EditorState): { from: number; to: number } {
  const { from, to } = selection.main
  const text = doc.sliceString(from, to)
  const lead = (doc.lineAt(from).from === from ? blockMarks : /^\s*/).exec(text)?.[0].length ?? 0
  return { from: from + lead, to: Math.max(from + lead, from + text.trimEnd().length) }
}

/** Whether no link, tag or code stands or begins there that a link would break. */
function isPlain(state: EditorState, from: number, to: number): boolean {
  let plain = true
  ensureSyntaxTree(state, to, 100)?.iterate({
    from,
    to,
    enter({ name, from: start, to: end, node }) {
      const isWord = name === 'Link' && !node.getChild('URL') && !node.getChild('LinkLabel') // such as [sic]
      const isCut = name === 'InlineCode' && (start < from || end > to)
      if (start < to && end > from && (isCut || (closed.test(name) && !isWord))) plain = false
    },
  })
  return plain
}

/** Brackets would end the words of a link; not those in code, or escaped already. */
function escapeWords(source: string): string {
  return source.replace(/(`+)[^`]*\1|\\[\s\S]|[[\]\\]/g, (sign) => (sign.length === 1 ? `\\${sign}` : sign))
}

function escapeAddress(url: string): string {
  return url.replace(/[()\\]/g, '\\$&').replace(/&(?=#?\w+;)/g, '&amp;')
}

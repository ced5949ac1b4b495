import type { EditorView } from '@codemirror/view'
import type { PreviewPage } from './preview-page.ts'

/** Keeps source and preview at the same place: the block that stands at the top of one stands at the top of the other. */
export class InStep {
  readonly #view: EditorView
  readonly #page: PreviewPage
  lines: number[] = []
  #leader: 'source' | 'preview' = 'source'

  constructor(view: EditorView, page: PreviewPage, frame: HTMLElement) {
    this.#view = view
    this.#page = page
    const lead = (who: 'source' | 'preview') => () => {
      this.#leader = who
    }
    for (const event of ['pointerenter', 'focusin', 'keydown']) view.dom.addEventListener(event, lead('source'))
    frame.addEventListener('pointerenter', lead('preview'))
    page.body.ownerDocument.addEventListener('scroll', () => this.#followPreview(), { passive: true })
  }

  /** The source was scrolled. */
  followSource(): void {
    if (this.#leader !== 'source') return
    const { scrollTop } = this.#view.scrollDOM
    const block = this.#view.lineBlockAtHeight(scrollTop)
    const line = this.#view.state.doc.lineAt(block.from).number
    const part = block.height > 0 ? (scrollTop - block.top) / block.height : 0
    this.#page.scroller.scrollTop = scrollTop <= 0 ? 0 : this.#heightOf(line + Math.min(Math.max(part, 0), 1))
  }

  #followPreview(): void {
    if (this.#leader !== 'preview') return
    const top = this.#page.scroller.scrollTop
    const blocks = this.#page.body.children
    const index = [...blocks].findLastIndex((block) => this.#topOf(block) <= top)
    const [line, next] = [this.lines[index], this.lines[index + 1]]
    if (line === undefined) {
      this.#view.scrollDOM.scrollTop = 0
      return
    }
    const [from, to] = [this.#lineTop(line), next === undefined ? this.#view.contentHeight : this.#lineTop(next)]
    const block = blocks[index]
    const part = block ? (top - this.#topOf(block)) / Math.max(block.getBoundingClientRect().height, 1) : 0
    this.#view.scrollDOM.scrollTop = from + (to - from) * Math.min(part, 1)
  }

  #lineTop(line: number): number {
    const { doc } = this.#view.state
    return this.#view.lineBlockAt(doc.line(Math.min(line, doc.lines)).from).top
  }

  /** Where the preview has a line of the source; `line` may lie between two. */
  #heightOf(line: number): number {
    const index = this.lines.findLastIndex((start) => start <= line)
    const block = this.#page.body.children[index]
    const start = this.lines[index]
    if (!block || start === undefined) return 0
    const next = this.lines[index + 1] ?? this.#view.state.doc.lines + 1
    const following = this.#page.body.children[index + 1]
    const [from, to] = [
      this.#topOf(block),
      following ? this.#topOf(following) : this.#topOf(block) + block.getBoundingClientRect().height,
    ]
    return from + ((to - from) * (line - start)) / Math.max(next - start, 1)
  }

  #topOf(block: Element): number {
    return block.getBoundingClientRect().top + this.#page.scroller.scrollTop
  }
}

import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { ask } from './ask.ts'
import { linked } from './linked.ts'

const hasShape = /<(?:a|b|strong|em|i|h[1-6]|ul|ol|li|table|blockquote|span|p)[\s>]/i

/** What is pasted from pages and word processors comes as clean Markdown, an address over words makes a link of them; pictures that are pasted or dropped are sent. */
export function takesPastes(address: string, onPictures: (pictures: File[], others: File[]) => void): Extension {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const { clipboardData } = event
      const html = clipboardData?.getData('text/html') ?? ''
      if (view.state.readOnly || !clipboardData) return false
      const link = linked(view.state, clipboardData.getData('text/plain'))
      if (link) {
        view.dispatch(link)
        return true
      }
      const pictures = picturesIn(clipboardData)
      const hasText = html.replace(/<[^>]*>/g, '').trim() !== ''
      if (pictures.length > 0 && !(hasText && hasShape.test(html))) {
        onPictures(pictures, []) // text that comes with a picture of itself is text
        return true
      }
      if (!hasShape.test(html)) return false
      void pasteAs(view, clipboardData.getData('text/plain'), html, address)
      return true
    },
    drop(event, view) {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || files.every(({ type }) => /^text\/(plain|markdown)$/.test(type))) return false
      if (view.state.readOnly) return true
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (at !== null) view.dispatch({ selection: { anchor: at } })
      onPictures(
        files.filter(isPicture),
        files.filter((file) => !isPicture(file)),
      )
      return true
    },
  })
}

function picturesIn({ files }: DataTransfer): File[] {
  return [...files].filter(isPicture)
}

function isPicture({ type }: File): boolean {
  return type.startsWith('image/')
}

/** The words stand there at once; their shape comes a moment later, unless they were changed by then. Undo takes it back. */
async function pasteAs(view: EditorView, plain: string, html: string, address: string): Promise<void> {
  const { from, to } = view.state.selection.main
  const words = plain.replace(/\r\n?/g, '\n')
  view.dispatch({
    changes: { from, to, insert: words },
    selection: { anchor: from + words.length },
    userEvent: 'input.paste',
    scrollIntoView: true,
  })
  const answer = await ask<{ markdown: string }>(address, { html })
  if (!answer.ok || answer.value.markdown === words) return
  const end = from + words.length
  if (view.state.sliceDoc(from, end) !== words) return
  view.dispatch({
    changes: { from, to: end, insert: answer.value.markdown },
    userEvent: 'input.paste.shape',
    scrollIntoView: true,
  })
}

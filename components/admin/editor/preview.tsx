'use client'

import type { EditorView } from '@codemirror/view'
import { type RefObject, useImperativeHandle, useRef } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import { InStep } from './in-step.ts'
import { PreviewPage } from './preview-page.ts'

export type PreviewHandle = {
  head(head: { title: string; summary: string; lang: string }): void
  show(html: string, lines: number[]): void
  follow(): void
}

type Props = { handle: RefObject<PreviewHandle | null>; view: RefObject<EditorView | null>; onReady: () => void }

/**
 * How readers see it: a page of its own in a frame, with the styles of the paper. Nothing in it runs: scripts need this page's
 * nonce; and the frame opens no window, sends no form and leads nowhere. It may run ours, which keep it in step.
 */
export function Preview({ handle, view, onReady }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const page = useRef<PreviewPage | null>(null)
  const step = useRef<InStep | null>(null)
  const open = () => {
    if (!frame.current || !view.current) return
    page.current = new PreviewPage(frame.current)
    step.current = new InStep(view.current, page.current, frame.current)
    onReady()
  }
  useImperativeHandle(handle, () => ({
    head: (head) => page.current?.head(head),
    show(html, lines) {
      page.current?.show(html)
      if (step.current) step.current.lines = lines
    },
    follow: () => step.current?.followSource(),
  }))
  return (
    <iframe
      ref={frame}
      className="desk-frame"
      sandbox="allow-same-origin allow-scripts"
      srcDoc="<!doctype html>"
      title={deskWords()('write.previewOf')}
      onLoad={open}
    />
  )
}

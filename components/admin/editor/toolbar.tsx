'use client'

import { type KeyboardEvent, useRef } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import { shortcutOf, type Tool } from './tools.ts'

type Props = {
  tools: Tool[]
  onTool: (tool: Tool) => void
  components: string[]
  onInsert: (component: string) => void
  onPicture: (files: File[]) => void
  children: React.ReactNode
}

/** The tools for the text: one stop of the Tab key, and arrow keys between them. */
export function Toolbar({ tools, onTool, components, onInsert, onPicture, children }: Props) {
  const t = deskWords()
  const bar = useRef<HTMLDivElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step || event.target instanceof HTMLSelectElement) return
    const stops = [...(bar.current?.querySelectorAll<HTMLElement>('button, select') ?? [])]
    const at = stops.indexOf(event.target as HTMLElement)
    stops[(at + step + stops.length) % stops.length]?.focus()
    event.preventDefault()
  }
  return (
    <div ref={bar} role="toolbar" aria-label={t('write.tools')} className="desk-toolbar" onKeyDown={move}>
      {tools.map((tool) => (
        <button key={tool.name} type="button" aria-keyshortcuts={shortcutOf(tool)} onClick={() => onTool(tool)}>
          {t(`write.${tool.name}`)}
        </button>
      ))}
      <button type="button" onClick={() => file.current?.click()}>
        {t('write.picture')}
      </button>
      <input
        ref={file}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('write.picture')}
        onChange={({ currentTarget }) => {
          onPicture([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <select
        aria-label={t('write.component')}
        value=""
        onChange={({ currentTarget }) => currentTarget.value && onInsert(currentTarget.value)}
      >
        <option value="">{t('write.component')}</option>
        {components.map((name) => (
          <option key={name} value={name}>
            {nameOf(name)}
          </option>
        ))}
      </select>
      {children}
    </div>
  )
}

const named = ['Note', 'PullQuote', 'Figure', 'Fact', 'Timeline', 'Moment', 'Definition', 'Bars'] as const

/** What a component is called; one that nobody has named yet by its name in the source. */
export function nameOf(component: string): string {
  const known = named.find((name) => name === component)
  return known ? deskWords()(`insert.${known}`) : component
}

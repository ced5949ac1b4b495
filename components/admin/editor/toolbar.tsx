'use client'

import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import { nameOf } from './component-name.ts'
import { shortcutOf, type Tool } from './tools.ts'

type Props = {
  tools: Tool[]
  onTool: (tool: Tool) => void
  components: string[]
  onInsert: (component: string) => void
  onPicture: (files: File[]) => void
  onLibrary: () => void
  children: React.ReactNode
}

/** The tools for the text: one stop of the Tab key, the tool that was used last; arrow keys, Home and End lead to the others. */
export function Toolbar({ tools, onTool, components, onInsert, onPicture, onLibrary, children }: Props) {
  const t = deskWords()
  const bar = useRef<HTMLDivElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const last = useRef<HTMLElement | null>(null)
  const stops = () => [...(bar.current?.querySelectorAll<HTMLElement>('button, select') ?? [])]
  const beOneStop = () => {
    const all = stops()
    const one = all.find((stop) => stop === last.current) ?? all[0]
    for (const stop of all) stop.tabIndex = stop === one ? 0 : -1
  }
  useLayoutEffect(beOneStop)
  const focused = ({ target }: FocusEvent<HTMLElement>) => {
    last.current = target
    beOneStop()
  }
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target } = event
    if (target instanceof HTMLSelectElement && /^Arrow(Up|Down)$/.test(key)) open(target)
    else {
      const all = stops()
      const at = all.indexOf(target as HTMLElement)
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key]
      if (to === undefined) return
      all.at(to % all.length)?.focus()
    }
    event.preventDefault()
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('write.tools')}
      className="desk-toolbar"
      onFocus={focused}
      onKeyDown={move}
    >
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
      <button type="button" aria-haspopup="dialog" onClick={onLibrary}>
        {t('write.library')}
      </button>
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

/** Shows what can be chosen: an arrow key would choose the next at once, and insert it. */
function open(select: HTMLSelectElement): void {
  try {
    select.showPicker()
  } catch {} // not after a key that a program pressed
}

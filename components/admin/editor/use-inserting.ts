import { type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { BodyHandle } from './body-editor.tsx'
import { isPicture, type Offered, sourceOf } from './component-source.ts'
import type { Mark } from './marks.ts'
import type { Sent } from './sending.tsx'
import { upload } from './uploads.ts'

/** What is about to be inserted; a picture is sent once it was said what it shows. */
export type Inserting = {
  id: string
  component: Offered
  values: Record<string, string>
  file?: File
  /** Which one, of as many as came at once. */
  place?: { number: number; of: number }
  /** Where it goes; without one, where the cursor is. */
  mark?: Mark
  /** It is chosen from the library before anything is asked about it. */
  isFromLibrary?: boolean
  trouble?: string
}

type Given = Record<string, string>

/** Components and pictures on their way into a text, one after the other; what was left before it was inserted is kept. */
export function useInserting(components: Offered[], body: RefObject<BodyHandle | null>, address: string) {
  const t = deskWords()
  const [waiting, setWaiting] = useState<Inserting[]>([])
  const [left, setLeft] = useState<Inserting[]>([])
  const [sent, setSent] = useState<Sent | null>(null)
  const [trouble, setTrouble] = useState('')
  const [asked] = waiting

  const finish = async (inserted: Inserting, given: Given) => {
    const { component, file, mark } = inserted
    if (!file) return body.current?.insert(sourceOf(component, given, given.children), mark)
    setTrouble('')
    const outcome = await upload(file, given, address, (share) => setSent({ name: file.name, share }))
    setSent(null)
    if (outcome.ok) return body.current?.insert(sourceOf(component, { ...given, ...outcome.value }), mark)
    const { reason, file: isHopeless } = outcome.error
    if (isHopeless) return setTrouble(t('write.uploadFailed', { name: file.name, reason }))
    setWaiting((now) => [{ ...inserted, values: given, trouble: reason }, ...now]) // to be tried again
  }

  const drop = (gone: Inserting) => setLeft((now) => now.filter((each) => each !== gone))

  return {
    asked,
    left,
    sent,
    trouble,
    insert(name: string) {
      const component = components.find((each) => each.name === name)
      const values = { children: body.current?.chosen() ?? '' }
      if (component) setWaiting([{ id: crypto.randomUUID(), component, values }])
    },
    insertFromLibrary() {
      const component = components.find(isPicture)
      const mark = body.current?.mark()
      if (component) setWaiting([{ id: crypto.randomUUID(), component, values: {}, mark, isFromLibrary: true }])
    },
    insertPictures(files: File[], others: File[] = []) {
      const figure = components.find(isPicture)
      const names = others.map(({ name }) => name).join(', ')
      setTrouble(names && t('write.noPictures', { names }))
      if (!figure || files.length === 0) return
      const mark = body.current?.mark()
      const pictures = files.map((file, index) => {
        const place = { number: index + 1, of: files.length }
        return { id: crypto.randomUUID(), component: figure, values: {}, file, place, mark }
      })
      setWaiting((now) => [...now, ...pictures])
    },
    /** What is asked about is inserted with what was given, or not at all. */
    done(given: Given | null) {
      flushSync(() => setWaiting((now) => now.slice(1))) // the text takes the focus once the dialog is gone
      if (asked && given) void finish(asked, given)
      else body.current?.focus()
    },
    /** The dialog was left: what was typed into it is kept. */
    leave(given: Given) {
      setWaiting((now) => now.slice(1))
      if (!asked) return
      const isTyped = Object.entries(given).some(([prop, value]) => value !== (asked.values[prop] ?? ''))
      if (isTyped) setLeft((now) => [...now, { ...asked, values: given, isFromLibrary: false }])
      if (asked.isFromLibrary) body.current?.focus()
    },
    goOn(once: Inserting) {
      drop(once)
      setWaiting((now) => [...now, once])
    },
    drop,
  }
}

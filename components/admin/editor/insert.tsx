'use client'

import { useEffect, useRef, useState } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { OfferedPicture } from '#lib/queries/desk/offered-pictures.ts'
import { ChoosePicture } from './choose-picture.tsx'
import { nameOf } from './component-name.ts'
import { isPicture, type Offered, valuesOf } from './component-source.ts'
import type { LibraryProps } from './picture-library.tsx'

type Props = {
  component: Offered
  /** What is known already: of a picture that was sent, or the words that were chosen. */
  values: Record<string, string>
  /** The picture that it is about, which of several, and why that was not taken as it was sent. */
  file?: File
  place?: { number: number; of: number }
  trouble?: string
  library: Omit<LibraryProps, 'onChoose'>
  /** A picture of the library is chosen first. */
  isFromLibrary?: boolean
  /** What was given, the text between its tags as `children`; null: nothing is to be inserted. */
  onDone: (given: Record<string, string> | null) => void
  /** What was given when the dialog was left with Escape. */
  onLeave: (given: Record<string, string>) => void
}

/** Asks for the properties of a component before it is written into the text. */
export function Insert({ component, values, file, place, trouble, library, isFromLibrary, onDone, onLeave }: Props) {
  const t = deskWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<OfferedPicture | null>(null)
  const [isChoosing, setChoosing] = useState(isFromLibrary === true)
  const sent = usePicture(file)
  const picture = sent ?? chosen?.small
  const { name, props, holds } = component
  useEffect(() => {
    if (!isChoosing && !dialog.current?.open) dialog.current?.showModal()
  }, [isChoosing])
  useEffect(() => {
    if (chosen) inputOf(form.current, 'alt')?.focus()
  }, [chosen])
  const given = () => {
    const entries = form.current ? [...new FormData(form.current)] : []
    return Object.fromEntries(entries.map(([prop, value]) => [prop, String(value)]))
  }
  const choose = (now: OfferedPicture) => {
    const typed = given().caption
    const isOwn = typed !== (chosen ? valuesOf(chosen).caption : '')
    const known = valuesOf(now)
    const filled = isOwn && !known.caption ? { ...known, caption: typed } : known
    for (const [prop, value = ''] of Object.entries(filled)) {
      const input = inputOf(form.current, prop)
      if (input) input.value = value
    }
    setChosen(now)
    setChoosing(false)
  }
  const leaveLibrary = () => (dialog.current?.open ? setChoosing(false) : onDone(null))
  return (
    <>
      <dialog ref={dialog} className="desk-dialog" aria-labelledby="insert-title" onClose={() => onLeave(given())}>
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault()
            onDone(given())
          }}
        >
          <h2 id="insert-title" className="headline text-third">
            {file ? t('insert.of', { name: nameOf(name), file: file.name }) : t('insert.title', { name: nameOf(name) })}
          </h2>
          {place && place.of > 1 && <p className="desk-help">{t('insert.place', place)}</p>}
          {/* biome-ignore lint/performance/noImgElement: it is on this device and nowhere else yet, or made small already */}
          {picture && <img src={picture} alt="" width={chosen?.width} height={chosen?.height} />}
          <p role="alert" className="desk-error">
            {trouble}
          </p>
          {isPicture(component) && !file && (
            <button type="button" className="desk-quiet" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
              {t('library.open')}
            </button>
          )}
          {Object.entries(props).map(([prop, { about, required, kind }]) => (
            <div key={prop} className={kind === 'number' ? 'desk-field desk-half' : 'desk-field'}>
              <label htmlFor={`insert-${prop}`}>
                {about}
                {!required && <span className="desk-optional"> {t('form.optional')}</span>}
              </label>
              <input
                id={`insert-${prop}`}
                name={prop}
                required={required}
                dir="auto"
                defaultValue={values[prop] ?? ''}
                inputMode={kind === 'number' ? 'numeric' : undefined}
                pattern={kind === 'number' ? '[0-9]{1,5}' : kind === 'url' ? '/.*' : undefined}
              />
            </div>
          ))}
          {holds === 'text' && (
            <div className="desk-field">
              <label htmlFor="insert-children">{t('insert.text')}</label>
              <textarea id="insert-children" name="children" rows={4} dir="auto" defaultValue={values.children ?? ''} />
            </div>
          )}
          <div className="mt-6 flex gap-4">
            <button type="submit" className="desk-button">
              {t('insert.insert')}
            </button>
            <button type="button" className="desk-quiet" onClick={() => onDone(null)}>
              {t('insert.cancel')}
            </button>
          </div>
        </form>
      </dialog>
      {isChoosing && <ChoosePicture {...library} onChoose={choose} onLeave={leaveLibrary} />}
    </>
  )
}

function inputOf(form: HTMLFormElement | null, name: string): HTMLInputElement | null {
  return form?.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? null
}

/** Where the browser has a picture that is not sent yet; nothing where it sees none in the file. */
function usePicture(file: File | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    createImageBitmap(file).then(
      (bitmap) => {
        bitmap.close()
        setAddress(made)
      },
      () => setAddress(undefined),
    )
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

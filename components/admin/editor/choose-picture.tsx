'use client'

import { type ComponentType, useCallback, useEffect, useId, useRef, useState } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { LibraryProps } from './picture-library.tsx'
import { useAgain } from './use-again.ts'

type Props = LibraryProps & {
  /** It was left, and nothing chosen. */
  onLeave: () => void
}

/** The dialog in which a picture of the library is chosen for a text; what fills it is loaded when it opens. */
export function ChoosePicture({ onLeave, ...library }: Props) {
  const t = deskWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [Library, setLibrary] = useState<ComponentType<LibraryProps> | null>(null)
  const [isOffline, setOffline] = useState(false)
  const load = useCallback(async () => {
    const module = await import('./picture-library.tsx').catch(() => null)
    setOffline(module === null)
    if (module) setLibrary(() => module.PictureLibrary)
  }, [])
  useEffect(() => {
    dialog.current?.showModal()
    void load()
  }, [load])
  useAgain(isOffline, load)
  return (
    <dialog ref={dialog} className="desk-dialog desk-library" aria-labelledby={`${id}-title`} onClose={onLeave}>
      <div className="flex items-baseline justify-between gap-4">
        <h2 id={`${id}-title`} className="headline text-third">
          {t('library.title')}
        </h2>
        <button type="button" className="desk-plain" onClick={() => dialog.current?.close()}>
          {t('library.close')}
        </button>
      </div>
      {Library ? (
        <Library {...library} />
      ) : (
        <p role="status" className="mt-3">
          {t(isOffline ? 'library.waits.offline' : 'library.looking')}
        </p>
      )}
    </dialog>
  )
}

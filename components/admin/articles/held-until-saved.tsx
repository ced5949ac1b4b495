'use client'

import { useEffect, useRef, useState } from 'react'
import { useIsSaved } from '#components/admin/editor/open-text.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** Holds the form that it stands in as long as something is typed into the text and not saved, which it would not concern. */
export function HeldUntilSaved() {
  const place = useRef<HTMLInputElement>(null)
  const [isHeld, setHeld] = useState(false)
  const isSaved = useRef(useIsSaved())
  useEffect(() => {
    const form = place.current?.form
    const hold = (event: SubmitEvent) => {
      const isOpen = !isSaved.current()
      setHeld(isOpen)
      if (isOpen) event.preventDefault()
    }
    form?.addEventListener('submit', hold)
    return () => form?.removeEventListener('submit', hold)
  }, [])
  return (
    <>
      <input ref={place} type="hidden" />
      {isHeld && (
        <p role="alert" className="desk-refused">
          {deskWords()('publication.unsaved')}
        </p>
      )}
    </>
  )
}

'use client'

import { useEffect, useState } from 'react'
import { keepsSomething } from '#components/admin/form/kept-form.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

/** Tells who was sent here while sending a form why, and that nothing is lost. */
export function Ended() {
  const [isKept, setKept] = useState(false)
  useEffect(() => setKept(keepsSomething()), [])
  return <div role="status">{isKept && <p className="desk-done">{deskWords()('door.ended')}</p>}</div>
}

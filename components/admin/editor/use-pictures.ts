import { useEffect, useRef, useState } from 'react'
import type { OfferedPictures } from '#lib/queries/desk/offered-pictures.ts'
import { ask, type Trouble } from './ask.ts'
import { useAgain } from './use-again.ts'

const none: OfferedPictures = { pictures: [], next: null }

const pause = 150 // milliseconds without another key

/** The pictures of the library of which these words are said, a part at a time. */
export function usePictures(address: string, query: string) {
  const [shown, setShown] = useState(none)
  const [isAsking, setAsking] = useState(true)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const asking = useRef(new AbortController())
  const asked = useRef<string | null>(null)

  const look = async (before: string | null) => {
    asking.current.abort()
    const stop = new AbortController()
    asking.current = stop
    asked.current = before
    setAsking(true)
    const params = new URLSearchParams({ q: query, ...(before && { before }) })
    const answer = await ask<OfferedPictures>(`${address}?${params}`, undefined, stop.signal)
    if (stop.signal.aborted) return
    setAsking(false)
    setTrouble(answer.ok ? null : answer.error)
    if (answer.ok) setShown(({ pictures }) => (before ? joined(pictures, answer.value) : answer.value))
    else if (!before) setShown(none) // what is shown was found by other words
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is looked for, once nothing more is
  useEffect(() => {
    setAsking(true)
    setTrouble(null)
    const timer = setTimeout(() => void look(null), query === '' ? 0 : pause)
    return () => {
      clearTimeout(timer)
      asking.current.abort()
    }
  }, [query])
  useAgain(!isAsking && (trouble === 'offline' || trouble === 'signed out'), () => void look(asked.current))

  return { ...shown, isAsking, trouble, more: () => void look(shown.next) }
}

function joined(pictures: OfferedPictures['pictures'], more: OfferedPictures): OfferedPictures {
  return { pictures: [...pictures, ...more.pictures], next: more.next }
}

import { useEffect, useRef } from 'react'
import { pauses } from './previewer.ts'

/** Tries again what the desk did not answer: after a while, and when the line or the writer is back. */
export function useAgain(isWaiting: boolean, again: () => void): void {
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    if (!isWaiting) return
    const now = () => latest.current()
    const timer = setInterval(now, pauses.again)
    addEventListener('online', now)
    addEventListener('focus', now)
    return () => {
      clearInterval(timer)
      removeEventListener('online', now)
      removeEventListener('focus', now)
    }
  }, [isWaiting])
}

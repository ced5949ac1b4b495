import { useSyncExternalStore } from 'react'

const query = '(width >= 64rem)' // `wide` in app/styles/theme.css

/** Whether source and preview have room beside each other. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    listen,
    () => matchMedia(query).matches,
    () => true,
  )
}

function listen(changed: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

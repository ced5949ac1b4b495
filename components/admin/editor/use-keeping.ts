import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ask } from './ask.ts'
import { deviceFor } from './device.ts'
import { Keeper, type Keeping, type Kept } from './keeper.ts'

type Options = {
  person: string
  article: number | null
  address: string | null
  /** What is typed now; null when that is what is saved. */
  read: RefObject<() => Kept | null>
}

/** Keeps what is typed while the form is open, and until it is saved. */
export function useKeeping({ person, article, address, read }: Options) {
  const [keeping, setKeeping] = useState<Keeping>('saved')
  const keeper = useRef<Keeper | null>(null)
  const [device] = useState(() => deviceFor(person, article))
  useEffect(() => {
    const now = new Keeper({
      read: () => read.current(),
      device,
      send: address === null ? null : (message) => ask(address, message),
      tell: setKeeping,
    })
    keeper.current = now
    const keep = () => now.keepHere()
    const sendAgain = () => void now.send()
    const hide = () => document.visibilityState === 'hidden' && keep()
    addEventListener('pagehide', keep)
    addEventListener('online', sendAgain)
    document.addEventListener('visibilitychange', hide)
    return () => {
      now.stop()
      removeEventListener('pagehide', keep)
      removeEventListener('online', sendAgain)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [address, device, read])
  // While the form is taken down its fields can still be read here, and no later.
  useLayoutEffect(() => () => keeper.current?.keepHere(), [])
  return { keeping, keeper, device }
}

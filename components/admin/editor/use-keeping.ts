import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ask } from './ask.ts'
import { deviceFor } from './device.ts'
import { Keeper, type Keeping, type Typed } from './keeper.ts'

type Options = {
  person: string
  /** Which text it is, on the device. */
  text: string
  names: string[]
  address: string
  /** What is typed now; null when that is what is saved. */
  read: RefObject<() => Typed | null>
}

/** Keeps what is typed while the form is open, and until it is saved. */
export function useKeeping({ person, text, names, address, read }: Options) {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'saved', isHere: true })
  const keeper = useRef<Keeper | null>(null)
  const [device] = useState(() => deviceFor(person, text, names))
  useEffect(() => {
    const now = new Keeper({
      read: () => read.current(),
      device,
      send: (message) => ask(address, message),
      tell: (now) => setKeeping((before) => (isSame(now, before) ? before : now)),
    })
    keeper.current = now
    const keep = () => now.keepHere()
    const sendAgain = () => void now.send()
    const hide = () => document.visibilityState === 'hidden' && keep()
    const keepAgain = ({ key }: StorageEvent) => (key === null || key === device.keyOf(now.id)) && now.changed()
    addEventListener('storage', keepAgain) // another window had no use for it; this one still shows it
    addEventListener('pagehide', keep)
    addEventListener('online', sendAgain)
    document.addEventListener('visibilitychange', hide)
    return () => {
      now.stop()
      removeEventListener('storage', keepAgain)
      removeEventListener('pagehide', keep)
      removeEventListener('online', sendAgain)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [address, device, read])
  // While the form is taken down its fields can still be read here, and no later.
  useLayoutEffect(() => () => keeper.current?.close(), [])
  return { keeping, keeper, device }
}

function isSame(one: Keeping, other: Keeping): boolean {
  return one.state === other.state && one.isHere === other.isHere
}

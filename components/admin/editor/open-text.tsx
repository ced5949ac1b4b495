'use client'

import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react'

type Check = () => boolean

type Open = {
  /** The version that the form of the text shows; null before scripts run. */
  version: number | null
  tell: (version: number | null) => void
  isSaved: RefObject<Check>
}

const Open = createContext<Open | null>(null)

/** A page with the form of a text, and with deeds that concern what it shows. */
export function OpenText({ children }: { children: ReactNode }) {
  const [version, tell] = useState<number | null>(null)
  const isSaved = useRef<Check>(() => true)
  const open = useMemo(() => ({ version, tell, isSaved }), [version])
  return <Open value={open}>{children}</Open>
}

/** Tells those deeds which version the form shows by now, and lets them ask whether all that stands in it is saved. */
export function useTelling(version: number, isSaved: Check): void {
  const open = useContext(Open)
  if (open) open.isSaved.current = isSaved
  const tell = open?.tell
  useEffect(() => {
    tell?.(version)
    return () => tell?.(null)
  }, [tell, version])
}

/** The version that the form of the text shows. */
export function useShownVersion(): number | null {
  return useContext(Open)?.version ?? null
}

/** Whether all that stands in the form of the text is saved at this moment. */
export function useIsSaved(): Check {
  const isSaved = useContext(Open)?.isSaved
  return () => isSaved?.current() ?? true
}

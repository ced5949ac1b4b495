'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Context = createContext<string | null>(null)

/** Whose forms these are: what one could not send is not shown to the next who signs in. */
export function Person({ id, children }: { id: string; children: ReactNode }) {
  return <Context value={id}>{children}</Context>
}

/** Null at the door, where nobody is in yet. */
export function usePerson(): string | null {
  return useContext(Context)
}

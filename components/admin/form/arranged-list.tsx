'use client'

import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { arranged, type Step } from '#lib/arranged.ts'

/** What identifies a thing of the list in its forms. */
export type RowKey = number | string

type Moving = { id: RowKey; step: Step }

const Mover = createContext<(moving: Moving | null) => void>(() => {})

/**
 * A list in the order that an editor gives it. What is moved stands in its new place at once, and is back in the former one
 * when the desk refuses. The keyboard stays where it is.
 */
export function ArrangedList({ rows, className }: { rows: { id: RowKey; row: ReactNode }[]; className: string }) {
  const [moving, setMoving] = useState<Moving | null>(null)
  const pressed = useRef<HTMLElement | null>(null)
  const ids = rows.map(({ id }) => id)
  // What is taken out stays until it is: its form says why when it may not.
  const order = moving && moving.step !== 'out' ? arranged(ids, moving.id, moving.step) : ids
  const shown = order.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a browser forgets where the keyboard is when that is moved
  useLayoutEffect(() => {
    if (document.activeElement === document.body) pressed.current?.focus({ preventScroll: true })
  }, [shown])
  const tell = useRef((next: Moving | null) => {
    if (next && document.activeElement instanceof HTMLElement) pressed.current = document.activeElement
    setMoving(next)
  })
  return (
    <Mover value={tell.current}>
      <ol>
        {order.map((id) => (
          <li key={id} className={className} aria-busy={moving?.id === id}>
            {rows.find((each) => each.id === id)?.row}
          </li>
        ))}
      </ol>
    </Mover>
  )
}

/** Stands in the form that moves something a step, and tells the list once it is sent. */
export function Moves({ id, step }: Moving) {
  const { pending } = useFormStatus()
  const tell = useContext(Mover)
  useLayoutEffect(() => {
    if (!pending) return
    tell({ id, step })
    return () => tell(null)
  }, [pending, id, step, tell])
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="step" value={step} />
    </>
  )
}

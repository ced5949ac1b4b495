'use client'

import type { ReactNode } from 'react'
import { useFormState } from './form.tsx'

/** Part of a form that is opened by who needs it, and stands open when something in it was wrong. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const { status } = useFormState()
  return (
    <details className="desk-fold" open={status === 'refused' || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

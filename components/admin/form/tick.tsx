'use client'

import type { ReactNode } from 'react'
import { useFormState } from './form.tsx'

type Props = { name: string; value: string | number; className: string; children: ReactNode }

/** One of the boxes under one name. It is ticked again when the form comes back. */
export function Tick({ name, value, className, children }: Props) {
  const { values } = useFormState()
  const isOn = [values?.[name]].flat().includes(String(value))
  return (
    <label className={className}>
      <input key={String(isOn)} type="checkbox" name={name} value={value} defaultChecked={isOn} />
      {children}
    </label>
  )
}

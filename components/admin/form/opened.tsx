'use client'

import { useFormState } from './form.tsx'

/** Sends along how the fields of a form were when it was opened, or when somebody was told of what others saved. */
export function Opened({ fields }: { fields: Record<string, string> }) {
  const { values } = useFormState()
  return Object.entries(fields).map(([field, value]) => (
    <input key={field} type="hidden" name={`opened.${field}`} value={values?.[`opened.${field}`] ?? value} />
  ))
}

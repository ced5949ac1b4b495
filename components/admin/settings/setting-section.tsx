import type { ReactNode } from 'react'

/** Fields that belong together. */
export function SettingSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="desk-section">
      <legend className="headline float-left text-third">{title}</legend>
      <div className="clear-both" />
      {children}
    </fieldset>
  )
}

import type { ReactNode } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'

type Props = { action: string; query: string; label?: string; children?: ReactNode }

/** Narrows a list by a part of any of the names in it; `children` is what else narrows it. */
export function LabelSearch({ action, query, label, children }: Props) {
  const t = deskWords()
  return (
    <search>
      <form action={action} method="get" className="flex flex-wrap items-end gap-4">
        <label className="grow">
          {label ?? t('labels.find')}
          <input type="search" name="q" defaultValue={query} />
        </label>
        {children}
        <button type="submit" className="desk-quiet">
          {t('labels.show')}
        </button>
      </form>
    </search>
  )
}

import type { ReactNode } from 'react'

type Props = { title: string; standfirst?: ReactNode; children?: ReactNode }

/** What a page of the desk is, in one line, and what can be done on it as a whole. */
export function Heading({ title, standfirst, children }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-4">
      <div className="max-w-text">
        <h1 className="headline text-second">{title}</h1>
        {standfirst && <p className="mt-1 text-soft">{standfirst}</p>}
      </div>
      {children && <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2">{children}</div>}
    </header>
  )
}

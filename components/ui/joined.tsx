import { Fragment, type ReactNode } from 'react'
import { words } from '#lib/messages/words.ts'

/** The parts of one line, apart by the comma of the interface's language. */
export function Joined({ parts }: { parts: ReactNode[] }) {
  const comma = words()('list.comma')
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
    <Fragment key={index}>
      {index > 0 && comma}
      {part}
    </Fragment>
  ))
}

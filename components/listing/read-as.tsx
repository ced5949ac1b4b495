import type { ReactNode } from 'react'
import { words } from '#lib/messages/words.ts'
import { alternate, type Format } from '#lib/urls.ts'

/** The other forms of a page, in a line. */
export function ReadAs({ path }: { path: string }) {
  const form = (format: Format) => (name: ReactNode) => (
    <a className="quiet-link" href={alternate(path, format)}>
      {name}
    </a>
  )
  return (
    <p className="mt-4 text-small text-soft">
      {words().rich('listing.readAs', { md: form('md'), txt: form('txt'), json: form('json') })}
    </p>
  )
}

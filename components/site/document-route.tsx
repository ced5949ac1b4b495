import type { Metadata } from 'next'
import { cache, type ReactNode } from 'react'
import { withParameters } from '#lib/queries/cursor.ts'
import type { Found } from '#lib/queries/found.ts'
import { Absent } from './absent.tsx'
import { JsonLd } from './json-ld.tsx'

type View<T> = {
  metadata: (document: T) => Metadata
  render: (document: T) => ReactNode
  jsonLd: (document: T) => unknown
}

/** The two exports of a document's route, around one load. */
export function documentRoute<Props extends object, T>(
  find: (props: Props) => Promise<Found<T> | null>,
  { metadata: describe, render, jsonLd }: View<T>,
) {
  // Next passes the same promises to both, so they can be the key of the memo.
  const load = cache((...parts: Promise<unknown>[]) => withParameters(() => find(toProps<Props>(parts))))

  async function metadata(props: Props & Promises): Promise<Metadata> {
    const found = await load(props.params, props.searchParams)
    return found?.state === 'here' ? describe(found.value) : { robots: { index: false } }
  }

  async function page(props: Props & Promises) {
    const found = await load(props.params, props.searchParams)
    if (found?.state !== 'here') return <Absent found={found} />
    return (
      <>
        {render(found.value)}
        <JsonLd data={jsonLd(found.value)} />
      </>
    )
  }

  return { metadata, page }
}

type Promises = { params: Promise<unknown>; searchParams: Promise<unknown> }

function toProps<Props>([params, searchParams]: Promise<unknown>[]): Props {
  return { params, searchParams } as Props
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { Absent } from '#components/site/absent.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { listingJsonLd } from '#lib/formats/json-ld.ts'
import { listingDescription, listingTitle } from '#lib/formats/subject.ts'
import { withParameters } from '#lib/queries/cursor.ts'
import type { Found } from '#lib/queries/found.ts'
import type { Listing } from '#lib/queries/listings.ts'
import { ListingPage } from './listing-page.tsx'

/** The two exports of a listing's route, around one load. */
export function listingPage<Props extends object>(find: (props: Props) => Promise<Found<Listing> | null>) {
  // Next passes the same promises to both, so they can be the key of the memo.
  const load = cache((...parts: Promise<unknown>[]) => withParameters(() => find(toProps<Props>(parts))))

  async function metadata(props: Props & Promises): Promise<Metadata> {
    const found = await load(props.params, props.searchParams)
    if (found?.state !== 'here') return { robots: { index: false } }
    const { subject, path, newer } = found.value
    // Only a first page is worth finding: the others move on with every article.
    return documentMetadata({
      path,
      title: listingTitle(subject),
      description: listingDescription(subject),
      index: newer === null,
    })
  }

  async function page(props: Props & Promises) {
    const found = await load(props.params, props.searchParams)
    if (found?.state !== 'here') return <Absent found={found} />
    return (
      <>
        <ListingPage listing={found.value} />
        <JsonLd data={listingJsonLd(found.value)} />
      </>
    )
  }

  return { metadata, page }
}

type Promises = { params: Promise<unknown>; searchParams: Promise<unknown> }

function toProps<Props>([params, searchParams]: Promise<unknown>[]): Props {
  return { params, searchParams } as Props
}

import type { ReactNode } from 'react'
import { ListingPage } from '#components/listing/listing-page.tsx'
import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { listingJsonLd } from '#lib/formats/listing-json-ld.ts'
import { listingDescription, listingTitle } from '#lib/formats/subject.ts'
import { readCursor, type SearchParams } from '#lib/queries/cursor.ts'
import { withProfile } from '#lib/queries/documents.ts'
import type { Found } from '#lib/queries/found.ts'
import type { Profile } from '#lib/queries/labels/profile.ts'
import type { Cursor, Listing } from '#lib/queries/listings.ts'
import { isThin } from '#lib/queries/thin.ts'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> }

/** The two exports of the route of a topic or an entity: its first page as `render` has it, the others plain listings. */
export function labelPage(
  find: (slug: string, cursor: Cursor) => Promise<Found<Listing> | null>,
  render: (listing: Listing, profile: Profile) => ReactNode,
) {
  return documentRoute(
    async ({ params, searchParams }: Props) => {
      const [{ slug }, search] = await Promise.all([params, searchParams])
      return withProfile(find(decodeURIComponent(slug), readCursor(search)))
    },
    {
      metadata: ({ listing }) =>
        documentMetadata({
          path: listing.path,
          title: listingTitle(listing.subject),
          description: listingDescription(listing.subject),
          index: listing.newer === null && !isThin(listing),
        }),
      render: ({ listing, profile }) => (profile ? render(listing, profile) : <ListingPage listing={listing} />),
      jsonLd: ({ listing }) => listingJsonLd(listing),
    },
  )
}

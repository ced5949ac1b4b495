import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { listingJsonLd } from '#lib/formats/listing-json-ld.ts'
import { listingDescription, listingTitle } from '#lib/formats/subject.ts'
import type { Found } from '#lib/queries/found.ts'
import type { Listing } from '#lib/queries/listings.ts'
import { isThin } from '#lib/queries/thin.ts'
import { ListingPage } from './listing-page.tsx'

/** The two exports of a listing's route, around one load. */
export function listingPage<Props extends object>(find: (props: Props) => Promise<Found<Listing> | null>) {
  return documentRoute(find, {
    // Only a first page is worth finding: the others move on with every article.
    metadata: (listing) => {
      const { subject, path, newer } = listing
      return documentMetadata({
        path,
        title: listingTitle(subject),
        description: listingDescription(subject),
        index: newer === null && !isThin(listing),
      })
    },
    render: (document) => <ListingPage listing={document} />,
    jsonLd: listingJsonLd,
  })
}

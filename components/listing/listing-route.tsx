import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { listingJsonLd } from '#lib/formats/json-ld.ts'
import { listingDescription, listingTitle } from '#lib/formats/subject.ts'
import type { Found } from '#lib/queries/found.ts'
import type { Listing } from '#lib/queries/listings.ts'
import { ListingPage } from './listing-page.tsx'

/** The two exports of a listing's route, around one load. */
export function listingPage<Props extends object>(find: (props: Props) => Promise<Found<Listing> | null>) {
  return documentRoute(find, {
    // Only a first page is worth finding: the others move on with every article.
    metadata: ({ subject, path, newer }) =>
      documentMetadata({
        path,
        title: listingTitle(subject),
        description: listingDescription(subject),
        index: newer === null,
      }),
    render: (document) => <ListingPage listing={document} />,
    jsonLd: listingJsonLd,
  })
}

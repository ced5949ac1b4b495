import { EntityPage } from '#components/entity/entity-page.tsx'
import { labelPage } from '#components/label/label-route.tsx'
import { findEntityListing } from '#lib/queries/listings.ts'

const { metadata, page } = labelPage(findEntityListing, (listing, profile) => (
  <EntityPage listing={listing} profile={profile} />
))

export { metadata as generateMetadata, page as default }

import { labelPage } from '#components/label/label-route.tsx'
import { TopicPage } from '#components/topic/topic-page.tsx'
import { findTopicListing } from '#lib/queries/listings.ts'

const { metadata, page } = labelPage(findTopicListing, (listing, profile) => (
  <TopicPage listing={listing} profile={profile} />
))

export { metadata as generateMetadata, page as default }

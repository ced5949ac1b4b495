import { listingPage } from '#components/listing/listing-route.tsx'
import { readCursor } from '#lib/queries/cursor.ts'
import { findTopicListing } from '#lib/queries/listings.ts'

type Props = PageProps<'/topics/[slug]'>

const { metadata, page } = listingPage<Props>(async ({ params, searchParams }) => {
  const [{ slug }, search] = await Promise.all([params, searchParams])
  return findTopicListing(decodeURIComponent(slug), readCursor(search))
})

export { metadata as generateMetadata, page as default }

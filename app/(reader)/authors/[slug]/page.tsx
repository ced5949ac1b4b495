import { listingPage } from '#components/listing/listing-route.tsx'
import { readCursor } from '#lib/queries/cursor.ts'
import { findAuthorListing } from '#lib/queries/listings.ts'

type Props = PageProps<'/authors/[slug]'>

const { metadata, page } = listingPage<Props>(async ({ params, searchParams }) => {
  const [{ slug }, search] = await Promise.all([params, searchParams])
  return findAuthorListing(decodeURIComponent(slug), readCursor(search))
})

export { metadata as generateMetadata, page as default }

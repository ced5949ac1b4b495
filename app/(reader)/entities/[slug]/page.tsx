import { listingPage } from '#components/listing/listing-route.tsx'
import { readCursor } from '#lib/queries/cursor.ts'
import { findEntityListing } from '#lib/queries/listings.ts'

type Props = PageProps<'/entities/[slug]'>

const { metadata, page } = listingPage<Props>(async ({ params, searchParams }) => {
  const [{ slug }, search] = await Promise.all([params, searchParams])
  return findEntityListing(decodeURIComponent(slug), readCursor(search))
})

export { metadata as generateMetadata, page as default }

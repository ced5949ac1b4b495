import { listingPage } from '#components/listing/listing-route.tsx'
import { readCursor } from '#lib/queries/cursor.ts'
import { findLanguageListing } from '#lib/queries/listings.ts'

type Props = PageProps<'/languages/[lang]'>

const { metadata, page } = listingPage<Props>(async ({ params, searchParams }) => {
  const [{ lang }, search] = await Promise.all([params, searchParams])
  return findLanguageListing(decodeURIComponent(lang), readCursor(search))
})

export { metadata as generateMetadata, page as default }

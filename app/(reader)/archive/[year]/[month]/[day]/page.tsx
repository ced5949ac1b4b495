import { listingPage } from '#components/listing/listing-route.tsx'
import { parseDay } from '#lib/dates.ts'
import { readCursor } from '#lib/queries/cursor.ts'
import { findDayListing } from '#lib/queries/listings.ts'

type Props = PageProps<'/archive/[year]/[month]/[day]'>

const { metadata, page } = listingPage<Props>(async ({ params, searchParams }) => {
  const [{ year, month, day }, search] = await Promise.all([params, searchParams])
  const date = parseDay(year, month, day)
  return date && findDayListing(date, readCursor(search))
})

export { metadata as generateMetadata, page as default }

import { archivePage } from '#components/archive/archive-route.tsx'
import { parsePeriod } from '#lib/calendar.ts'
import { findArchive } from '#lib/queries/archive/archive.ts'

type Params = Awaited<PageProps<'/archive/[year]/[month]'>['params']>

// `06` is a month, `W26` a week.
const { metadata, page } = archivePage<Params>(async ({ year, month }) => {
  const period = parsePeriod(year, month)
  return period && findArchive(period)
})

export { metadata as generateMetadata, page as default }

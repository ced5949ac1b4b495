import { archivePage } from '#components/archive/archive-route.tsx'
import { parsePeriod } from '#lib/calendar.ts'
import { findArchive } from '#lib/queries/archive/archive.ts'

type Params = Awaited<PageProps<'/archive/[year]'>['params']>

const { metadata, page } = archivePage<Params>(async ({ year }) => {
  const period = parsePeriod(year)
  return period && findArchive(period)
})

export { metadata as generateMetadata, page as default }

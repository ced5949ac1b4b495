import { archivePage } from '#components/archive/archive-route.tsx'
import { getArchive } from '#lib/queries/archive/archive.ts'

const { metadata, page } = archivePage(getArchive)

export { metadata as generateMetadata, page as default }

import { directoryPage } from '#components/directory/directory-route.tsx'
import { findEntities } from '#lib/queries/documents.ts'

const { metadata, page } = directoryPage(findEntities)

export { metadata as generateMetadata, page as default }

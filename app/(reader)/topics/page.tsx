import { directoryPage } from '#components/directory/directory-route.tsx'
import { readSlug } from '#lib/queries/cursor.ts'
import { listTopics } from '#lib/queries/directories.ts'

const { metadata, page } = directoryPage(async (search) => listTopics(readSlug(search, 'after')))

export { metadata as generateMetadata, page as default }

import { storyIndexPage } from '#components/story/story-route.tsx'
import { readPlace } from '#lib/queries/cursor.ts'
import { listStories } from '#lib/queries/story-index.ts'

const { metadata, page } = storyIndexPage<PageProps<'/stories'>>(async ({ searchParams }) =>
  listStories(readPlace(await searchParams)),
)

export { metadata as generateMetadata, page as default }

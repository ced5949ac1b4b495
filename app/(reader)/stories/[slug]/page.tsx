import { storyPage } from '#components/story/story-route.tsx'
import { readPlace } from '#lib/queries/cursor.ts'
import { findStory } from '#lib/queries/stories.ts'

type Props = PageProps<'/stories/[slug]'>

const { metadata, page } = storyPage<Props>(async ({ params, searchParams }) => {
  const [{ slug }, search] = await Promise.all([params, searchParams])
  return findStory(decodeURIComponent(slug), readPlace(search))
})

export { metadata as generateMetadata, page as default }

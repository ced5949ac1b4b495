import { FeedsPage } from '#components/feeds/feeds-page.tsx'
import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { feedsJsonLd } from '#lib/formats/feeds.ts'
import { words } from '#lib/messages/words.ts'
import { listFeeds } from '#lib/queries/feed-list.ts'
import { site } from '#lib/queries/visibility.ts'
import { absolute, paths } from '#lib/urls.ts'

const { metadata, page } = documentRoute(
  async (_: PageProps<'/feeds'>) => ({ state: 'here' as const, value: await listFeeds() }),
  {
    metadata: () => {
      const t = words()
      const description = t('feeds.standfirst', { name: site().name })
      const { alternates, ...head } = documentMetadata({ path: paths.feeds(), title: t('feeds.heading'), description })
      const types = { ...alternates?.types, 'text/x-opml': absolute(paths.feedsOpml()) }
      return { ...head, alternates: { ...alternates, types } }
    },
    render: (list) => <FeedsPage list={list} />,
    jsonLd: feedsJsonLd,
  },
)

export { metadata as generateMetadata, page as default }

import type { Metadata } from 'next'
import { FeedsPage } from '#components/feeds/feeds-page.tsx'
import { siteOpenGraph } from '#components/site/metadata.ts'
import { words } from '#lib/messages/words.ts'
import { listFeeds } from '#lib/queries/feed-list.ts'
import { site } from '#lib/queries/visibility.ts'
import { absolute, paths } from '#lib/urls.ts'

export function generateMetadata(): Metadata {
  const t = words()
  return {
    title: t('feeds.heading'),
    description: t('feeds.standfirst', { name: site().name }),
    alternates: { canonical: absolute(paths.feeds()), types: { 'text/x-opml': absolute(paths.feedsOpml()) } },
    openGraph: siteOpenGraph(paths.feeds()),
  }
}

export default async function Page() {
  return <FeedsPage list={await listFeeds()} />
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { SearchPage } from '#components/search/search-page.tsx'
import { Absent } from '#components/site/absent.tsx'
import { siteOpenGraph } from '#components/site/metadata.ts'
import { words } from '#lib/messages/words.ts'
import { withParameters } from '#lib/queries/cursor.ts'
import { readSearch } from '#lib/queries/search/request.ts'
import { search } from '#lib/queries/search/search.ts'
import { site } from '#lib/queries/visibility.ts'
import { absolute, paths } from '#lib/urls.ts'

type Props = PageProps<'/search'>

const load = cache(async (params: Props['searchParams']) => {
  const given = await params
  return withParameters(async () => ({ state: 'here', value: await search(readSearch(given)) }))
})

/** A search engine may find the way to look for something, not what others looked for. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const isAsked = Object.keys(await searchParams).length > 0
  const found = await load(searchParams)
  const query = found?.state === 'here' ? found.value.request.query : ''
  const t = words()
  return {
    title: query ? t('search.titleOf', { query }) : t('search.title'),
    description: t('search.description', { name: site().name }),
    openGraph: siteOpenGraph(paths.search()),
    ...(isAsked ? { robots: { index: false, follow: true } } : { alternates: { canonical: absolute(paths.search()) } }),
  }
}

export default async function Page({ searchParams }: Props) {
  const found = await load(searchParams)
  if (found?.state !== 'here') return <Absent found={found} />
  return <SearchPage result={found.value} />
}

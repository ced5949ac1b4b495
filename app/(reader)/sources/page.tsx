import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { SourcesPage } from '#components/sources/sources-page.tsx'
import { sourcesJsonLd } from '#lib/formats/sources.ts'
import { words } from '#lib/messages/words.ts'
import { readSlug } from '#lib/queries/cursor.ts'
import { listSources } from '#lib/queries/source-index.ts'

const { metadata, page } = documentRoute(
  async ({ searchParams }: PageProps<'/sources'>) => ({
    state: 'here' as const,
    value: await listSources(readSlug(await searchParams, 'after')),
  }),
  {
    metadata: ({ path }) =>
      documentMetadata({ path, title: words()('sources.title'), description: words()('sources.about') }),
    render: (index) => <SourcesPage index={index} />,
    jsonLd: sourcesJsonLd,
  },
)

export { metadata as generateMetadata, page as default }

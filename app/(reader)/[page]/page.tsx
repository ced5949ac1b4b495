import { renderedPage } from '#components/mdx/rendered.ts'
import { HousePage } from '#components/page/house-page.tsx'
import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { pageJsonLd } from '#lib/formats/page.ts'
import { findPage } from '#lib/queries/pages.ts'

const { metadata, page } = documentRoute(
  async ({ params }: PageProps<'/[page]'>) => {
    const found = await findPage(decodeURIComponent((await params).page))
    if (found?.state !== 'here') return found
    return { state: 'here' as const, value: { page: found.value, body: await renderedPage(found.value) } }
  },
  {
    metadata: ({ page: { path, title, description } }) => documentMetadata({ path, title, description }),
    render: (document) => <HousePage {...document} />,
    jsonLd: ({ page: document }) => pageJsonLd(document),
  },
)

export { metadata as generateMetadata, page as default }

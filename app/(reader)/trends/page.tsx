import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { TrendsPage } from '#components/trends/trends-page.tsx'
import { sheetJsonLd } from '#lib/formats/sheet.ts'
import { trendsPath, trendsSheet, trendsTitle } from '#lib/formats/trends.ts'
import { words } from '#lib/messages/words.ts'
import { getTrends } from '#lib/queries/trends/trends.ts'
import { readWindow } from '#lib/queries/trends/window.ts'

type Props = PageProps<'/trends'>

const { metadata, page } = documentRoute(
  async ({ searchParams }: Props) => ({
    state: 'here' as const,
    value: await getTrends(readWindow(await searchParams)),
  }),
  {
    metadata: (trends) =>
      documentMetadata({
        path: trendsPath(trends.name),
        title: trendsTitle(trends),
        description: words()('trends.about'),
        index: trends.name === 'week',
      }),
    render: (trends) => <TrendsPage trends={trends} />,
    jsonLd: (trends) => sheetJsonLd(trendsSheet(trends)),
  },
)

export { metadata as generateMetadata, page as default }

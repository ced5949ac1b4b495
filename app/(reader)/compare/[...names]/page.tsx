import { ComparisonPage } from '#components/compare/comparison-page.tsx'
import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { comparisonDescription, comparisonJsonLd, comparisonTitle } from '#lib/formats/comparison.ts'
import { findComparison } from '#lib/queries/compare/comparison.ts'

type Props = PageProps<'/compare/[...names]'>

const { metadata, page } = documentRoute(
  async ({ params }: Props) => findComparison((await params).names.map(decodeURIComponent)),
  {
    metadata: (comparison) =>
      documentMetadata({
        path: comparison.path,
        title: comparisonTitle(comparison),
        description: comparisonDescription(comparison),
        // Where they never meet there is nothing that their own pages do not say.
        index: comparison.shared.articles > 0,
      }),
    render: (comparison) => <ComparisonPage comparison={comparison} />,
    jsonLd: comparisonJsonLd,
  },
)

export { metadata as generateMetadata, page as default }

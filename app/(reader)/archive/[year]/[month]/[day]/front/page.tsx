import { PastFront } from '#components/front/past-front.tsx'
import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { parseDay } from '#lib/dates.ts'
import { frontDescription, frontJsonLd, frontPath, frontTitle } from '#lib/formats/front.ts'
import { type Front, findPastFront } from '#lib/queries/front/front.ts'

type Props = PageProps<'/archive/[year]/[month]/[day]/front'>

const { metadata, page } = documentRoute<Props, Front>(
  async ({ params }) => {
    const { year, month, day } = await params
    const date = parseDay(year, month, day)
    const front = date && (await findPastFront(date))
    return front && { state: 'here', value: front }
  },
  {
    // A record of a day, made of headlines that have pages of their own: to be kept and followed, not found instead of them.
    metadata: (front) =>
      documentMetadata({
        path: frontPath(front),
        title: frontTitle(front),
        description: frontDescription(front),
        index: false,
      }),
    render: (front) => <PastFront front={front} />,
    jsonLd: frontJsonLd,
  },
)

export { metadata as generateMetadata, page as default }

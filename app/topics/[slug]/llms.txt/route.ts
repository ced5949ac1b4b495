import { topicGuide } from '#lib/formats/llms-txt.ts'
import { absent } from '#lib/http/absent.ts'
import { textResponse } from '#lib/http/text.ts'
import { findTopicListing } from '#lib/queries/listings.ts'

export const dynamic = 'force-dynamic'

/** One topic for programs that read Markdown. */
export async function GET(_: Request, { params }: RouteContext<'/topics/[slug]/llms.txt'>): Promise<Response> {
  const { slug } = await params
  const found = await findTopicListing(decodeURIComponent(slug), null)
  return found?.state === 'here' ? textResponse(topicGuide(found.value)) : absent(found, (topic) => `${topic}/llms.txt`)
}

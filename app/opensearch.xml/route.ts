import { openSearchDescription } from '#lib/formats/opensearch.ts'

export const dynamic = 'force-dynamic'

/** How a browser searches this paper from its address bar. */
export function GET(): Response {
  return new Response(openSearchDescription(), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}

import { robotsTxt } from '#lib/formats/robots.ts'
import { getPaperStatement } from '#lib/queries/rights.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(robotsTxt(await getPaperStatement(), []), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

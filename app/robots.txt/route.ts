import { robotsTxt } from '#lib/formats/robots.ts'
import { getPaperStatement } from '#lib/queries/rights.ts'
import { paths } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const statement = await getPaperStatement()
  const sitemaps = statement.search === false ? [] : [paths.sitemap(), paths.newsSitemap()]
  return new Response(robotsTxt(statement, sitemaps), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

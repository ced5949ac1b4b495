import { robotsTxt } from '#lib/formats/robots.ts'
import { textResponse } from '#lib/http/text.ts'
import { getPaperStatement } from '#lib/queries/rights.ts'
import { paths } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const statement = await getPaperStatement()
  const sitemaps = statement.search === false ? [] : [paths.sitemap(), paths.newsSitemap()]
  return textResponse(robotsTxt(statement, sitemaps))
}

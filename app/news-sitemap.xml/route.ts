import { newsSitemap } from '#lib/formats/sitemap.ts'
import { xmlResponse } from '#lib/http/xml.ts'
import { listNews } from '#lib/queries/sitemaps/news.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return xmlResponse(newsSitemap(await listNews()))
}

import { sitemapIndex } from '#lib/formats/sitemap.ts'
import { absent } from '#lib/http/absent.ts'
import { xmlResponse } from '#lib/http/xml.ts'
import { listParts } from '#lib/queries/sitemaps/parts.ts'

export const dynamic = 'force-dynamic'

/** The index; a paper that search engines may not have has none. */
export async function GET(): Promise<Response> {
  const parts = await listParts()
  return parts.length > 0 ? xmlResponse(sitemapIndex(parts)) : absent(null)
}

import { sitemap } from '#lib/formats/sitemap.ts'
import { absent } from '#lib/http/absent.ts'
import { xmlResponse } from '#lib/http/xml.ts'
import { readPartName } from '#lib/queries/sitemaps/parts.ts'
import { listPlaces } from '#lib/queries/sitemaps/places.ts'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: RouteContext<'/sitemaps/[name]'>): Promise<Response> {
  const { name } = await params
  const part = name.endsWith('.xml') ? readPartName(name.slice(0, -4)) : null
  const places = part ? await listPlaces(part) : []
  return places.length > 0 ? xmlResponse(sitemap(places)) : absent(null)
}

import { siteGuide } from '#lib/formats/llms-txt.ts'
import { listNavigation } from '#lib/queries/directories.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(siteGuide(await listNavigation()), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

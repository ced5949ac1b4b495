import { siteGuide } from '#lib/formats/llms-txt.ts'
import { listNavigation } from '#lib/queries/directories.ts'
import { getPaperStatement } from '#lib/queries/rights.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [topics, statement] = await Promise.all([listNavigation(), getPaperStatement()])
  return new Response(siteGuide(topics, statement), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

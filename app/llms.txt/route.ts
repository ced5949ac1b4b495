import { siteGuide } from '#lib/formats/llms-txt.ts'
import { textResponse } from '#lib/http/text.ts'
import { listNavigation } from '#lib/queries/directories.ts'
import { getPaperStatement } from '#lib/queries/rights.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [topics, statement] = await Promise.all([listNavigation(), getPaperStatement()])
  return textResponse(siteGuide(topics, statement))
}

import { fullGuide } from '#lib/formats/llms-full.ts'
import { absent } from '#lib/http/absent.ts'
import { textResponse } from '#lib/http/text.ts'
import { newestArticles } from '#lib/queries/articles.ts'
import { longestGuide, readBudget } from '#lib/queries/budget.ts'
import { withParameters } from '#lib/queries/cursor.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const found = await withParameters(async () => {
    const budget = readBudget(Object.fromEntries(new URL(request.url).searchParams)) ?? longestGuide
    return { state: 'here', value: await fullGuide(newestArticles(), Math.min(longestGuide, budget)) }
  })
  return found?.state === 'here' ? textResponse(found.value) : absent(found)
}

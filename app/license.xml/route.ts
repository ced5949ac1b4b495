import { articleLicense, paperLicense } from '#lib/formats/rsl.ts'
import { absent } from '#lib/http/absent.ts'
import { xmlResponse } from '#lib/http/xml.ts'
import { readSlug, withParameters } from '#lib/queries/cursor.ts'
import { findArticleUses, getPaperStatement } from '#lib/queries/rights.ts'
import { termsOf } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

/** What others may do with the paper, or with one article of it. */
export async function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const found = await withParameters(async () => {
    const slug = readSlug(params, 'article')
    if (slug === null) return { state: 'here', value: paperLicense(await getPaperStatement()) }
    const uses = await findArticleUses(slug)
    return uses?.state === 'here' ? { state: 'here', value: articleLicense(slug, uses.value) } : uses
  })
  if (found?.state !== 'here') return absent(found, termsOf)
  return xmlResponse(found.value, 'application/rsl+xml')
}

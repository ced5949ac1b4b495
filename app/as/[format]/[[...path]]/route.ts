import { withBody } from '#components/mdx/rendered.ts'
import { withinBudget } from '#lib/formats/budget.ts'
import { represent } from '#lib/formats/represent.ts'
import { absent } from '#lib/http/absent.ts'
import { problem } from '#lib/http/problem.ts'
import { mediaTypes } from '#lib/http/representations.ts'
import { badBudget, readBudget } from '#lib/queries/budget.ts'
import { withParameters } from '#lib/queries/cursor.ts'
import { type Document, findDocument } from '#lib/queries/documents.ts'
import { site } from '#lib/queries/visibility.ts'
import { absolute, alternate, type Format, formats } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

/** Every document in every form but HTML; proxy.ts brings `/news/x.md` here. */
export async function GET(request: Request, { params }: RouteContext<'/as/[format]/[[...path]]'>): Promise<Response> {
  const { format: name, path = [] } = await params
  const format = formats.find((each) => each === name)
  if (!format) return problem(404, 'Not found', 'There is no such form of this page.')

  const search = Object.fromEntries(new URL(request.url).searchParams)
  const found = await withParameters(async () => {
    const budget = format === 'md' ? readBudget(search) : null
    const document = await findDocument(path.map(decodeURIComponent), search)
    if (document?.state !== 'here') return document
    return {
      state: 'here',
      value: await make(document.value, format, budget, absolute(alternate(`/${path.join('/')}`, format))),
    }
  })
  if (found?.state !== 'here') return absent(found, (location) => alternate(location, format))
  return new Response(found.value, { headers: { 'content-type': mediaTypes[format] } })
}

async function make(document: Document, format: Format, budget: number | null, url: string): Promise<string> {
  const text = represent(await withBody(document), format)
  if (budget === null) return text
  const { lang } = document.kind === 'article' ? document.article : document.kind === 'page' ? document.page : site()
  const cut = withinBudget(text, budget, { url, lang })
  if (!cut.ok) throw badBudget(cut.least)
  return cut.value
}

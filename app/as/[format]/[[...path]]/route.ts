import { rendered } from '#components/mdx/rendered.ts'
import { represent } from '#lib/formats/represent.ts'
import { absent } from '#lib/http/absent.ts'
import { problem } from '#lib/http/problem.ts'
import { mediaTypes } from '#lib/http/representations.ts'
import { withParameters } from '#lib/queries/cursor.ts'
import { type Document, findDocument } from '#lib/queries/documents.ts'
import type { Absence, Found } from '#lib/queries/found.ts'
import { alternate, type Format, formats } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

/** Every document in every form but HTML; proxy.ts brings `/news/x.md` here. */
export async function GET(request: Request, { params }: RouteContext<'/as/[format]/[[...path]]'>): Promise<Response> {
  const { format: name, path = [] } = await params
  const format = formats.find((each) => each === name)
  if (!format) return problem(404, 'Not found', 'There is no such form of this page.')

  const found = await withParameters(() =>
    findDocument(path.map(decodeURIComponent), Object.fromEntries(new URL(request.url).searchParams)),
  )
  return respond(found, format)
}

async function respond(found: Found<Document> | Absence | null, format: Format): Promise<Response> {
  if (found?.state !== 'here') return absent(found, (path) => alternate(path, format))
  const document = found.value
  const body = document.kind === 'article' ? { ...document, body: await rendered(document.article) } : document
  return new Response(represent(body, format), { headers: { 'content-type': mediaTypes[format] } })
}

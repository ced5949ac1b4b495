import { notFound } from 'next/navigation'
import { requireViewer } from '#lib/auth/viewer.ts'
import { pageSlugOf } from '#lib/house/slug.ts'
import { answerDraft } from '#lib/http/kept-draft.ts'
import { pageFieldNames } from '#lib/text/fields.ts'

export async function POST(request: Request, { params }: RouteContext<'/admin/pages/[slug]/draft'>) {
  const viewer = await requireViewer('page.edit')
  return answerDraft(request, viewer, { slug: pageSlugOf((await params).slug) ?? notFound() }, pageFieldNames)
}

import { notFound } from 'next/navigation'
import { requireViewer } from '#lib/auth/viewer.ts'
import { answerDraft } from '#lib/http/kept-draft.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { fieldNames } from '#lib/text/fields.ts'

export async function POST(request: Request, { params }: RouteContext<'/admin/articles/[id]/draft'>) {
  const viewer = await requireViewer('article.edit')
  return answerDraft(request, viewer, { articleId: rowIdOf((await params).id) ?? notFound() }, fieldNames)
}

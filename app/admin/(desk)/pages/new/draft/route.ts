import { requireViewer } from '#lib/auth/viewer.ts'
import { answerDraft } from '#lib/http/kept-draft.ts'
import { newPageFieldNames } from '#lib/text/fields.ts'

export async function POST(request: Request) {
  const viewer = await requireViewer('page.edit')
  return answerDraft(request, viewer, { slug: null }, newPageFieldNames)
}

import { requireViewer } from '#lib/auth/viewer.ts'
import { answerDraft } from '#lib/http/kept-draft.ts'
import { fieldNames } from '#lib/text/fields.ts'

export async function POST(request: Request) {
  const viewer = await requireViewer('article.create')
  return answerDraft(request, viewer, null, fieldNames)
}

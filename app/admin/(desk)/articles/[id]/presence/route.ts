import { notFound } from 'next/navigation'
import { requireViewer } from '#lib/auth/viewer.ts'
import { answerPresence } from '#lib/http/presence.ts'
import { rowIdOf } from '#lib/row-id.ts'

export async function POST(request: Request, { params }: RouteContext<'/admin/articles/[id]/presence'>) {
  const viewer = await requireViewer('article.read')
  return answerPresence(request, viewer, { articleId: rowIdOf((await params).id) ?? notFound() })
}

import { notFound } from 'next/navigation'
import { requireViewer } from '#lib/auth/viewer.ts'
import { pageSlugOf } from '#lib/house/slug.ts'
import { answerPresence } from '#lib/http/presence.ts'

export async function POST(request: Request, { params }: RouteContext<'/admin/pages/[slug]/presence'>) {
  const viewer = await requireViewer('page.edit')
  return answerPresence(request, viewer, { slug: pageSlugOf((await params).slug) ?? notFound() })
}

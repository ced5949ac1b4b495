import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readJson } from '#lib/http/json.ts'
import { appear, disappear } from '#lib/mutations/desk/presence.ts'
import { idOf } from '../../id.ts'

const message = z.object({ window: z.uuid(), leaving: z.boolean().optional() })

/** A window says that it has the article open, and hears who else has. */
export async function POST(request: Request, { params }: RouteContext<'/admin/articles/[id]/presence'>) {
  const viewer = await requireViewer('article.read')
  const id = idOf((await params).id) ?? notFound()
  const sent = await readJson(request, message)
  if (!sent.ok) return sent.error
  if (sent.value.leaving) {
    await disappear(viewer, id, sent.value.window)
    return Response.json({})
  }
  const company = await appear(viewer, id, sent.value.window)
  return company.ok ? Response.json(company.value) : notFound()
}

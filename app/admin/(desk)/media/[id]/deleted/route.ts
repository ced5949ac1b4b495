import { requireViewer } from '#lib/auth/viewer.ts'
import { absent } from '#lib/http/absent.ts'
import { loadDeleted } from '#lib/queries/desk/media.ts'

/** A deleted picture, small, for the desk alone. */
export async function GET(_: Request, { params }: RouteContext<'/admin/media/[id]/deleted'>): Promise<Response> {
  const viewer = await requireViewer('media.upload')
  const picture = await loadDeleted(viewer, (await params).id)
  return picture ? new Response(picture.bytes, { headers: { 'content-type': picture.type } }) : absent(null)
}

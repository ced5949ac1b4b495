import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { isZone } from '#lib/dates.ts'
import { readJson } from '#lib/http/json.ts'
import { noteZone } from '#lib/mutations/desk/users.ts'

const message = z.object({ zone: z.string().max(60).refine(isZone) })

/** The zone of a device, which a script of the desk tells once (components/admin/frame/tell-zone.tsx). */
export async function POST(request: Request) {
  const viewer = await requireViewer()
  const sent = await readJson(request, message)
  if (!sent.ok) return sent.error
  await noteZone(viewer, sent.value.zone)
  return Response.json({})
}

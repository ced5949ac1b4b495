import { z } from 'zod'
import { may } from '#lib/auth/policy.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { findReport } from '#lib/ingest/records/deliveries.ts'

/** All that was said of what somebody delivered, line by line, for as long as it is kept. */
export async function GET(_: Request, { params }: RouteContext<'/admin/records/report/[id]'>): Promise<Response> {
  const viewer = await getViewer()
  if (!viewer || !may(viewer, 'record.import')) return new Response(null, { status: viewer ? 403 : 401 })
  const id = z.uuid().safeParse((await params).id)
  const report = id.success ? await findReport(viewer.id, id.data) : null
  if (report === null) return new Response(null, { status: 404 })
  return new Response(report, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="report.txt"',
    },
  })
}

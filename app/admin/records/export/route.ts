import { may } from '#lib/auth/policy.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { isoDay } from '#lib/dates.ts'
import { exportLines } from '#lib/ingest/records/export.ts'

/** Everything that is published, a record a line, as it is read from the database: at no time does all of it lie in memory. */
export async function GET(): Promise<Response> {
  const viewer = await getViewer()
  if (!viewer || !may(viewer, 'record.export')) return new Response(null, { status: viewer ? 403 : 401 })
  const lines = exportLines()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await lines.return(undefined)),
  })
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="paper-${isoDay(new Date())}.ndjson"`,
    },
  })
}

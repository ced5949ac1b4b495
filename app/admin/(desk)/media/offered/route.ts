import type { NextRequest } from 'next/server'
import { requireViewer } from '#lib/auth/viewer.ts'
import { problem } from '#lib/http/problem.ts'
import { offerPictures, readAskedPictures } from '#lib/queries/desk/offered-pictures.ts'

/** Pictures of the library, for whoever chooses one for a text: `q`, words of what is said of it; `before`, where the last part ended. */
export async function GET(request: NextRequest) {
  const viewer = await requireViewer('media.upload')
  const asked = readAskedPictures(Object.fromEntries(request.nextUrl.searchParams))
  if (asked.ok) return Response.json(await offerPictures(viewer, asked.value))
  const { field, reason } = asked.error
  return problem(422, 'This cannot be read.', `${field}: ${reason}`, { field })
}

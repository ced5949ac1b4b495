import type { NextRequest } from 'next/server'
import { requireViewer } from '#lib/auth/viewer.ts'
import { goTo } from '#lib/queries/desk/lookup.ts'

/** Where somebody can go by what they type; the same as the page shows. */
export async function GET(request: NextRequest) {
  const viewer = await requireViewer()
  return Response.json({ found: await goTo(viewer, request.nextUrl.searchParams.get('q') ?? '') })
}

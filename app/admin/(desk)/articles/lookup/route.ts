import type { NextRequest } from 'next/server'
import { requireViewer } from '#lib/auth/viewer.ts'
import { lookUp } from '#lib/queries/desk/lookup.ts'

/** What in the paper is called so, for whoever types a link. */
export async function GET(request: NextRequest) {
  await requireViewer('article.create')
  return Response.json({ found: await lookUp(request.nextUrl.searchParams.get('q') ?? '') })
}

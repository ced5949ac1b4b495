import type { NextRequest } from 'next/server'
import { requireViewer } from '#lib/auth/viewer.ts'
import { findNameable, lookUp } from '#lib/queries/desk/lookup.ts'
import { rowIdOf } from '#lib/row-id.ts'

/** What is called so: in the paper, for whoever types a link; with `of`, what an article may belong to. */
export async function GET(request: NextRequest) {
  const viewer = await requireViewer('article.create')
  const { searchParams } = request.nextUrl
  const [query, of, except] = [searchParams.get('q') ?? '', searchParams.get('of'), searchParams.get('except') ?? '']
  const which = { stories: of === 'story', article: rowIdOf(except) ?? 0 }
  const found = of ? await findNameable(viewer, query, which) : await lookUp(query)
  return Response.json({ found })
}

import type { NextRequest } from 'next/server'
import { requireViewer } from '#lib/auth/viewer.ts'
import { findMergeable, findNameable, lookUp } from '#lib/queries/desk/lookup.ts'
import { rowIdOf } from '#lib/row-id.ts'

/** What is called so: in the paper, for whoever types a link; with `of`, what an article may belong to, or a topic, a name or an author be merged into. */
export async function GET(request: NextRequest) {
  const viewer = await requireViewer('article.create')
  const { searchParams } = request.nextUrl
  const [query, of, except] = [searchParams.get('q') ?? '', searchParams.get('of'), searchParams.get('except') ?? '']
  const id = rowIdOf(except) ?? 0
  if (of === 'topic' || of === 'entity' || of === 'author')
    return Response.json({ found: await findMergeable(viewer, of, query, id) })
  const which = { stories: of === 'story', article: id }
  const found = of ? await findNameable(viewer, query, which) : await lookUp(query)
  return Response.json({ found })
}

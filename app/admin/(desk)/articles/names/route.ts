import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { offerNames } from '#lib/queries/desk/names.ts'

const asked = z.object({ of: z.enum(['topic', 'entity', 'author']), q: z.string().max(200) })

/** Topics, entities or authors that are called so, for whoever types the names of an article. */
export async function GET(request: NextRequest) {
  const viewer = await requireViewer('article.create')
  const read = asked.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  return Response.json(
    read.success ? await offerNames(viewer, read.data.of, read.data.q) : { found: [], canBeNew: false },
  )
}

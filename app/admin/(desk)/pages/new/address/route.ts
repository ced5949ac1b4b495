import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { offerPageAddress } from '#lib/queries/desk/pages.ts'

const asked = z.string().trim().min(1).max(200)

/** The address that a new page of this title would have. */
export async function GET(request: NextRequest) {
  const viewer = await requireViewer('page.edit')
  const title = asked.safeParse(request.nextUrl.searchParams.get('title'))
  return Response.json({ path: title.success ? await offerPageAddress(viewer, title.data) : null })
}

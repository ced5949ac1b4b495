import { webManifest } from '#lib/formats/well-known.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return Response.json(webManifest(), { headers: { 'content-type': 'application/manifest+json' } })
}

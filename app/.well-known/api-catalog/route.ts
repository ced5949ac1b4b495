import { apiCatalog } from '#lib/formats/well-known.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const type = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
  return new Response(`${JSON.stringify(apiCatalog(), null, 2)}\n`, { headers: { 'content-type': type } })
}

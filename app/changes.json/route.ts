import { changesJson } from '#lib/formats/changes-json.ts'
import { absent } from '#lib/http/absent.ts'
import { getChangePage, readPlace } from '#lib/queries/change-log.ts'
import { withParameters } from '#lib/queries/cursor.ts'

export const dynamic = 'force-dynamic'

/** What was published, changed and withdrawn. */
export async function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const found = await withParameters(async () => ({ state: 'here', value: await getChangePage(readPlace(params)) }))
  return found?.state === 'here' ? Response.json(changesJson(found.value)) : absent(found)
}

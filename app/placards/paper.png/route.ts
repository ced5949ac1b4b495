import { png } from '#lib/http/png.ts'
import { paperPlacard } from '#lib/placards/placard.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return png(await paperPlacard())
}

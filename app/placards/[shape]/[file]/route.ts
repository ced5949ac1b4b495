import { absent } from '#lib/http/absent.ts'
import { png } from '#lib/http/png.ts'
import { splitPlacard } from '#lib/http/representations.ts'
import { articlePlacard } from '#lib/placards/placard.ts'
import { findAnnouncement } from '#lib/queries/placards.ts'
import { placardOf } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: RouteContext<'/placards/[shape]/[file]'>): Promise<Response> {
  const { shape, file } = await params
  const placard = splitPlacard(`/placards/${shape}/${file}`)
  if (!placard) return absent(null)
  const found = await findAnnouncement(decodeURIComponent(placard.path.slice('/news/'.length)))
  if (found?.state !== 'here') return absent(found, (location) => placardOf(location, placard.shape))
  return png(await articlePlacard(found.value, placard.shape))
}

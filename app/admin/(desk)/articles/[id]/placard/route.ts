import { requireViewer } from '#lib/auth/viewer.ts'
import { absent } from '#lib/http/absent.ts'
import { png } from '#lib/http/png.ts'
import { articlePlacard } from '#lib/placards/placard.ts'
import { findPreview } from '#lib/queries/desk/previews.ts'

/** The placard of an article that nobody else may see yet. */
export async function GET(_: Request, { params }: RouteContext<'/admin/articles/[id]/placard'>): Promise<Response> {
  const viewer = await requireViewer('article.read')
  const { id } = await params
  const preview = /^\d{1,9}$/.test(id) ? await findPreview(viewer, Number(id)) : null
  if (!preview) return absent(null)
  const { title, lang, genre, publishedAt, source, topics } = preview.article
  const names = { source: source?.name ?? null, topic: topics[0]?.name ?? null }
  return png(await articlePlacard({ title, lang, genre, publishedAt, ...names }, 'wide'))
}

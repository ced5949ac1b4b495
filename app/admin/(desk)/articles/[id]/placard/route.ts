import { requireViewer } from '#lib/auth/viewer.ts'
import { absent } from '#lib/http/absent.ts'
import { png } from '#lib/http/png.ts'
import { articlePlacard } from '#lib/placards/placard.ts'
import { findPreview } from '#lib/queries/desk/previews.ts'
import { rowIdOf } from '#lib/row-id.ts'

/** The placard of an article that nobody else may see yet. */
export async function GET(_: Request, { params }: RouteContext<'/admin/articles/[id]/placard'>): Promise<Response> {
  const viewer = await requireViewer('article.read')
  const id = rowIdOf((await params).id)
  const preview = id && (await findPreview(viewer, id))
  if (!preview) return absent(null)
  const { title, lang, genre, publishedAt, source, topics } = preview.article
  const names = { source: source?.name ?? null, topic: topics[0]?.name ?? null }
  return png(await articlePlacard({ title, lang, genre, publishedAt, ...names }, 'wide'))
}

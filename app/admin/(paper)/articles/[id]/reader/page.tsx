import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Unpublished } from '#components/article/unpublished.tsx'
import { hiddenMetadata } from '#components/site/metadata.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { findPreview } from '#lib/queries/desk/previews.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { paths } from '#lib/urls.ts'

export function generateMetadata(): Metadata {
  return hiddenMetadata()
}

/** An article that is not in the paper, as a reader would have it before them: a proof (lib/press/printer.ts). */
export default async function Page({ params }: PageProps<'/admin/articles/[id]/reader'>) {
  const viewer = await requireViewer('article.read')
  const id = rowIdOf((await params).id)
  const preview = id && (await findPreview(viewer, id))
  if (!preview) notFound()
  if (preview.status === 'PUBLISHED') redirect(paths.article(preview.article.slug))
  return <Unpublished article={preview.article} expiresAt={null} />
}

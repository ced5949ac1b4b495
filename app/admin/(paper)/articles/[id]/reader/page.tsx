import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Unpublished } from '#components/article/unpublished.tsx'
import { hiddenMetadata } from '#components/site/metadata.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { findPreview } from '#lib/queries/desk/previews.ts'

export function generateMetadata(): Metadata {
  return hiddenMetadata()
}

/** An article of any state as a reader would have it before them. */
export default async function Page({ params }: PageProps<'/admin/articles/[id]/reader'>) {
  const viewer = await requireViewer('article.read')
  const { id } = await params
  const preview = /^\d{1,9}$/.test(id) ? await findPreview(viewer, Number(id)) : null
  return preview ? <Unpublished article={preview.article} expiresAt={null} /> : notFound()
}

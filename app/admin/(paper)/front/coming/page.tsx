import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ComingFront } from '#components/admin/front/coming-front.tsx'
import { hiddenMetadata } from '#components/site/metadata.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { parseTimestamp } from '#lib/dates.ts'
import { findComingFront } from '#lib/queries/desk/front.ts'

export function generateMetadata(): Metadata {
  return hiddenMetadata()
}

/** The front page of a moment to come, as a reader would have it before them: a proof (lib/press/printer.ts). */
export default async function Page({ searchParams }: PageProps<'/admin/front/coming'>) {
  const viewer = await requireViewer('front.edit')
  const { at } = await searchParams
  const moment = typeof at === 'string' ? parseTimestamp(at) : null
  const coming = moment && (await findComingFront(viewer, moment))
  if (!coming) notFound()
  return <ComingFront {...coming} moment={moment} zone={viewer.zone} />
}

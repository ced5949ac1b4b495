import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Unpublished } from '#components/article/unpublished.tsx'
import { hiddenMetadata } from '#components/site/metadata.ts'
import { findShared } from '#lib/queries/desk/previews.ts'
import { paths } from '#lib/urls.ts'

type Props = PageProps<'/preview/[token]'>

export function generateMetadata(): Metadata {
  return hiddenMetadata()
}

/** An article before it is public, for whoever holds the link: a proof (lib/press/printer.ts), never kept. */
export default async function Page({ params }: Props) {
  const { token } = await params
  const shared = (await findShared(token)) ?? notFound()
  if (!('article' in shared)) redirect(paths.article(shared.slug))
  return <Unpublished {...shared} />
}

import type { Metadata } from 'next'
import { FrontPage } from '#components/front/front-page.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { getFront } from '#lib/queries/front.ts'
import { site } from '#lib/queries/visibility.ts'
import { paths } from '#lib/urls.ts'

export function generateMetadata(): Metadata {
  const { name, tagline } = site()
  return documentMetadata({ path: paths.front(), title: { absolute: `${name}: ${tagline}` }, description: tagline })
}

export default async function Front() {
  return <FrontPage front={await getFront()} />
}

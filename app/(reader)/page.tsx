import type { Metadata } from 'next'
import { EmptyPaper } from '#components/front/empty-paper.tsx'
import { FrontPage } from '#components/front/front-page.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { frontJsonLd } from '#lib/formats/front.ts'
import { today } from '#lib/press/today.ts'
import { getFront } from '#lib/queries/front/front.ts'
import { site } from '#lib/queries/visibility.ts'
import { paths } from '#lib/urls.ts'

export function generateMetadata(): Metadata {
  const { name, tagline } = site()
  return documentMetadata({ path: paths.front(), title: { absolute: `${name}: ${tagline}` }, description: tagline })
}

export default async function FrontOfToday() {
  const front = await getFront()
  return (
    <>
      {front.lead ? <FrontPage front={front} day={today()} /> : <EmptyPaper />}
      <JsonLd data={frontJsonLd(front)} />
    </>
  )
}

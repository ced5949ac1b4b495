import type { Metadata } from 'next'
import { cache } from 'react'
import { CorrectionsPage } from '#components/corrections/corrections-page.tsx'
import { Absent } from '#components/site/absent.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { correctionsJsonLd } from '#lib/formats/corrections.ts'
import { words } from '#lib/messages/words.ts'
import { listCorrections } from '#lib/queries/corrections.ts'
import { readCursor, withParameters } from '#lib/queries/cursor.ts'

type Props = PageProps<'/corrections'>

const load = cache(async (params: Props['searchParams']) => {
  const given = await params
  return withParameters(async () => listCorrections(readCursor(given)))
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const found = await load(searchParams)
  if (found?.state !== 'here') return { robots: { index: false } }
  const t = words()
  const { path, newer } = found.value
  return documentMetadata({
    path,
    title: t('corrections.title'),
    description: t('corrections.about'),
    index: newer === null,
  })
}

export default async function Page({ searchParams }: Props) {
  const found = await load(searchParams)
  if (found?.state !== 'here') return <Absent found={found} />
  return (
    <>
      <CorrectionsPage page={found.value} />
      <JsonLd data={correctionsJsonLd(found.value)} />
    </>
  )
}

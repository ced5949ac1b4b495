import type { Metadata } from 'next'
import { cache } from 'react'
import { ChoicesPage } from '#components/compare/choices-page.tsx'
import { Absent } from '#components/site/absent.tsx'
import { words } from '#lib/messages/words.ts'
import { findChoices } from '#lib/queries/compare/choices.ts'
import { withParameters } from '#lib/queries/cursor.ts'

type Props = PageProps<'/compare'>

const load = cache(async (params: Props['searchParams']) => {
  const given = await params
  return withParameters(() => findChoices(given))
})

export function generateMetadata(): Metadata {
  return { title: words()('compare.title'), robots: { index: false, follow: true } }
}

export default async function Page({ searchParams }: Props) {
  const found = await load(searchParams)
  if (found?.state !== 'here') return <Absent found={found} />
  return <ChoicesPage choices={found.value} />
}

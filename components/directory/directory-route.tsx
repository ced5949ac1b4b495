import type { Metadata } from 'next'
import { cache } from 'react'
import { Absent } from '#components/site/absent.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { directoryJsonLd } from '#lib/formats/json-ld.ts'
import { directoryDescription, directoryTitle } from '#lib/formats/subject.ts'
import { type SearchParams, withParameters } from '#lib/queries/cursor.ts'
import type { Directory } from '#lib/queries/directories.ts'
import { DirectoryPage } from './directory-page.tsx'

type Props = { searchParams: Promise<SearchParams> }

/** The two exports of an index's route, around one load. */
export function directoryPage(find: (search: SearchParams) => Promise<Directory>) {
  const load = cache((searchParams: Promise<SearchParams>) =>
    withParameters(async () => ({ state: 'here' as const, value: await find(await searchParams) })),
  )

  async function metadata({ searchParams }: Props): Promise<Metadata> {
    const found = await load(searchParams)
    if (found?.state !== 'here') return { robots: { index: false } }
    const directory = found.value
    return documentMetadata({
      path: directory.path,
      title: directoryTitle(directory),
      description: directoryDescription(directory),
    })
  }

  async function page({ searchParams }: Props) {
    const found = await load(searchParams)
    if (found?.state !== 'here') return <Absent found={found} />
    return (
      <>
        <DirectoryPage directory={found.value} />
        <JsonLd data={directoryJsonLd(found.value)} />
      </>
    )
  }

  return { metadata, page }
}

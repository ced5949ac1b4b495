import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { directoryJsonLd } from '#lib/formats/listing-json-ld.ts'
import { directoryDescription, directoryTitle } from '#lib/formats/subject.ts'
import type { SearchParams } from '#lib/queries/cursor.ts'
import type { Directory } from '#lib/queries/directories.ts'
import { DirectoryPage } from './directory-page.tsx'

type Props = { params: Promise<unknown>; searchParams: Promise<SearchParams> }

/** The two exports of an index's route, around one load. */
export function directoryPage(find: (search: SearchParams) => Promise<Directory>) {
  return documentRoute(
    async ({ searchParams }: Props) => ({ state: 'here' as const, value: await find(await searchParams) }),
    {
      metadata: (directory) =>
        documentMetadata({
          path: directory.path,
          title: directoryTitle(directory),
          description: directoryDescription(directory),
        }),
      render: (document) => <DirectoryPage directory={document} />,
      jsonLd: directoryJsonLd,
    },
  )
}

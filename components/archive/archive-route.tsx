import { documentRoute } from '#components/site/document-route.tsx'
import { documentMetadata } from '#components/site/metadata.ts'
import { archiveDescription, archiveSheet, archiveTitle } from '#lib/formats/archive.ts'
import { sheetJsonLd } from '#lib/formats/sheet.ts'
import type { Archive } from '#lib/queries/archive/archive.ts'
import { absolute, paths } from '#lib/urls.ts'
import { ArchivePage } from './archive-page.tsx'

/** The two exports of a route of the archive. */
export function archivePage<Params>(find: (params: Params) => Promise<Archive | null>) {
  return documentRoute<{ params: Promise<Params> }, Archive>(
    async ({ params }) => {
      const archive = await find(await params)
      return archive && { state: 'here', value: archive }
    },
    {
      metadata: (archive) => ({
        ...documentMetadata({
          path: paths.archive(archive.period),
          title: archiveTitle(archive),
          description: archiveDescription(archive),
        }),
        pagination: {
          previous: archive.older && absolute(paths.archive(archive.older)),
          next: archive.newer && absolute(paths.archive(archive.newer)),
        },
      }),
      render: (archive) => <ArchivePage archive={archive} />,
      jsonLd: (archive) => sheetJsonLd(archiveSheet(archive)),
    },
  )
}

import { Heading } from '#components/admin/frame/heading.tsx'
import { Latest } from '#components/admin/overview/latest.tsx'
import { Live } from '#components/admin/overview/live.tsx'
import { WaitingList } from '#components/admin/overview/waiting-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { getOverview } from '#lib/queries/desk/overview.ts'
import { see } from './articles/[id]/notes.ts'

export default async function Page() {
  const viewer = await requireViewer()
  const overview = await getOverview(viewer)
  const t = deskWords()
  return (
    <>
      <Heading title={t('overview.title', { name: viewer.name })} />
      <WaitingList overview={overview} viewer={viewer} see={see} />
      <Latest news={overview.news} zone={viewer.zone} />
      <Live />
    </>
  )
}

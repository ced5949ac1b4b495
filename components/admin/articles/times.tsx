import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskArticle } from '#lib/queries/desk/articles.ts'

type Props = {
  article: Pick<DeskArticle, 'status' | 'publishedAt' | 'embargoUntil' | 'unpublishAt' | 'withdrawnBecause'>
  zone: string | null
}

/** When an article comes, or came, into the paper, and when it leaves: in the zone of who looks. */
export function Times({ article: { status, publishedAt, embargoUntil, unpublishAt, withdrawnBecause }, zone }: Props) {
  const t = deskWords()
  const isComing = status === 'DRAFT' || status === 'REVIEW' || status === 'SCHEDULED'
  const lines = [
    { label: t('publication.embargo'), at: isComing ? embargoUntil : null },
    { label: t(status === 'SCHEDULED' ? 'publication.comes' : 'publication.came'), at: publishedAt },
    { label: t('publication.leaves'), at: unpublishAt },
  ].flatMap(({ label, at }) => (at ? [{ label, at }] : []))
  return (
    <dl className="text-small">
      {lines.map(({ label, at }) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-4">
          <dt className="text-soft">{label}</dt>
          <dd>
            <Moment at={at} zone={zone} />
          </dd>
        </div>
      ))}
      {status === 'WITHDRAWN' && withdrawnBecause && (
        <div>
          <dt className="text-soft">{t('editor.because')}</dt>
          <dd>{withdrawnBecause}</dd>
        </div>
      )}
    </dl>
  )
}

import { Moment } from '#components/admin/frame/moment.tsx'
import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskCard } from '#lib/queries/desk/articles.ts'
import { adminPaths } from '#lib/urls.ts'

/** With `choice`, it can be ticked in the form that it stands in. */
type Props = { card: DeskCard; zone: string | null; choice?: boolean }

/** An article in a list of the desk: its headline, and below it what an editor asks first. */
export function ArticleLine({ card, zone, choice = false }: Props) {
  const t = deskWords()
  const { id, title, lang, status, publishedAt, updatedAt, createdBy, topics } = card
  return (
    <li className={`border-b border-hair py-3 ${choice ? 'relative ps-10' : ''}`}>
      {choice && (
        <label className="absolute start-0 top-1 flex min-h-11 w-8 items-center">
          <span className="sr-only">{t('bulk.choose', { title })}</span>
          <input type="checkbox" name="id" value={id} />
        </label>
      )}
      <a href={adminPaths.article(id)} lang={lang} dir={direction(lang)} className="headline block text-brief">
        {title}
      </a>
      <p className="mt-1 flex flex-wrap gap-x-4 text-small text-soft">
        <span className={status === 'PUBLISHED' ? '' : 'text-ink'}>
          {t(`status.${status}`)}
          {status === 'SCHEDULED' && publishedAt && (
            <>
              {' '}
              <Moment at={publishedAt} zone={zone} />
            </>
          )}
        </span>
        {topics[0] && <span>{topics[0].topic.name}</span>}
        <span>{createdBy?.name ?? t('articles.importer')}</span>
        <Moment at={updatedAt} zone={zone} />
      </p>
    </li>
  )
}

import type { ReactNode } from 'react'
import { Tick } from '#components/admin/form/tick.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type DeskCard, stateOf } from '#lib/queries/desk/articles.ts'
import { adminPaths } from '#lib/urls.ts'
import { lackingOf } from './lacking.ts'

type Props = {
  card: DeskCard
  zone: string | null
  /** Whether it can be ticked in the form that it stands in. */
  choice?: boolean
  /** Where it leads, when that is not the article as a whole. */
  href?: string
  children?: ReactNode
}

/** An article in a list of the desk: its headline, and below it what an editor asks first. */
export function ArticleLine({ card, zone, choice = false, href, children }: Props) {
  const t = deskWords()
  const { id, title, lang, status, version, publishedAt, embargoUntil, updatedAt, createdBy, topics, lacking } = card
  return (
    <li className={`border-b border-hair py-3 ${choice ? 'relative ps-10' : ''}`}>
      {choice && (
        <Tick name="seen" value={`${id}.${version}`} className="absolute start-0 top-1 flex min-h-11 w-8 items-center">
          <span className="sr-only">{t('bulk.choose', { title })}</span>
        </Tick>
      )}
      <a href={href ?? adminPaths.article(id)} lang={lang} dir={direction(lang)} className="headline block text-brief">
        {title}
      </a>
      <p className="mt-1 flex flex-wrap gap-x-4 text-small text-soft">
        <span className={status === 'PUBLISHED' ? '' : 'text-ink'}>
          {t(`status.${stateOf(card)}`)}
          {status === 'SCHEDULED' && publishedAt && (
            <>
              {' '}
              <Moment at={publishedAt} zone={zone} />
            </>
          )}
        </span>
        {status !== 'PUBLISHED' && embargoUntil && embargoUntil > new Date() && (
          <span className="text-ink">
            {t('articles.embargo')} <Moment at={embargoUntil} zone={zone} />
          </span>
        )}
        {topics[0] && <span>{topics[0].topic.name}</span>}
        <span>{createdBy?.name ?? t('articles.importer')}</span>
        <span>
          {t('articles.changed')} <Moment at={updatedAt} zone={zone} />
        </span>
        {lacking.length > 0 && <span className="text-ink">{lackingOf(lacking).join(' ')}</span>}
      </p>
      {children}
    </li>
  )
}

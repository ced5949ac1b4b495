import { ArticleLine } from '#components/admin/articles/article-line.tsx'
import type { Actor } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskCard } from '#lib/queries/desk/articles.ts'
import type { ListName, Overview } from '#lib/queries/desk/overview.ts'
import { adminPaths } from '#lib/urls.ts'

/** Where the whole of a list is, when a filter of the articles shows it. */
const statusOf: { [name in ListName]?: DeskCard['status'] } = {
  review: 'REVIEW',
  scheduled: 'SCHEDULED',
  drafts: 'DRAFT',
}

export function WaitingList({ overview, viewer }: { overview: Overview; viewer: Actor }) {
  const t = deskWords()
  const lists = overview.lists.filter(({ count }) => count > 0)
  return (
    <>
      <a href={adminPaths.newArticle()} className="desk-quiet">
        {t('articles.new')}
      </a>
      {lists.length === 0 && <p className="mt-6">{t('overview.nothing')}</p>}
      {lists.map(({ name, count, cards }) => (
        <section key={name} className="desk-section" aria-labelledby={name}>
          <div className="flex items-baseline justify-between">
            <h2 id={name} className="headline text-third">
              {t(`overview.${name}`)}
            </h2>
            {statusOf[name] ? (
              <a href={adminPaths.articles({ status: statusOf[name] })}>{t('overview.all', { count })}</a>
            ) : (
              <span className="text-soft">{t('overview.count', { count })}</span>
            )}
          </div>
          {name === 'lacking' && <p className="text-soft">{t('overview.lackingHelp')}</p>}
          <ul className="mt-2">
            {cards.map((card) => (
              <ArticleLine key={card.id} card={card} zone={viewer.zone} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

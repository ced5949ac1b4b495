import { eventName } from '#components/admin/audit/event.ts'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { News } from '#lib/queries/desk/overview.ts'
import { adminPaths } from '#lib/urls.ts'

/** What colleagues did last. */
export function Latest({ news, zone }: { news: News[]; zone: string | null }) {
  const t = deskWords()
  if (news.length === 0) return null
  return (
    <section className="desk-section" aria-labelledby="latest">
      <h2 id="latest" className="headline text-third">
        {t('overview.latest')}
      </h2>
      <ul className="mt-2">
        {news.map(({ id, action, changes, articleId, label, at, by }) => (
          <li key={String(id)} className="border-b border-hair py-2">
            <a href={adminPaths.article(articleId)}>{label}</a>
            <p className="flex flex-wrap gap-x-4 text-small text-soft">
              <span>{by ?? t('audit.paper')}</span>
              <span>{eventName({ action, changes })}</span>
              <Moment at={at} zone={zone} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

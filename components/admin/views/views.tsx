import type { FormAction } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type DeskFilters, queryOf } from '#lib/queries/desk/articles.ts'
import type { View } from '#lib/queries/desk/views.ts'
import { adminPaths } from '#lib/urls.ts'
import { ChangeViews, type ViewActions } from './change-views.tsx'
import { KeepView } from './keep-view.tsx'

type Props = {
  views: View[]
  filters: DeskFilters
  canShare: boolean
  actions: ViewActions & Record<'keep', FormAction>
}

/** What the list was narrowed to before and kept under a name; and what it is narrowed to now, to be kept. */
export function Views({ views, filters, canShare, actions }: Props) {
  const t = deskWords()
  const query = queryOf(filters)
  const links = views.filter(({ isRemoved }) => !isRemoved)
  const isKept = links.some((view) => view.by === null && queryOf(view.filters) === query)
  const changeable = views.filter(({ by }) => by === null || canShare)
  return (
    <div className="mt-3">
      {links.length > 0 && (
        <nav aria-label={t('views.title')}>
          <ul className="flex flex-wrap gap-x-5">
            {links.map(({ id, name, by, filters: kept }) => (
              <li key={id}>
                <a
                  href={adminPaths.articles(kept)}
                  aria-current={queryOf(kept) === query ? 'page' : undefined}
                  className="inline-block py-2 text-accent underline aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                >
                  {by ? t('views.by', { name, by }) : name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {query !== '' && <KeepView query={query} isKept={isKept} canShare={canShare} action={actions.keep} />}
      {changeable.length > 0 && <ChangeViews views={changeable} canShare={canShare} actions={actions} />}
    </div>
  )
}

import { words } from '#lib/messages/words.ts'
import { mostPages, searchPath } from '#lib/queries/search/request.ts'
import { pageSize, type SearchResult } from '#lib/queries/search/search.ts'

export function Pager({ result: { request, total } }: { result: SearchResult }) {
  const { page } = request
  const last = Math.min(mostPages, Math.ceil(total / pageSize))
  if (last < 2) return null
  const t = words()
  const to = (rel: 'prev' | 'next', number: number) =>
    number >= 1 && number <= last ? (
      <a rel={rel} href={searchPath({ ...request, page: number })} className="quiet-link">
        {t('search.page', { page: number })}
      </a>
    ) : (
      <span />
    )
  return (
    <nav aria-label={t('search.pages')} className="flex justify-between py-6 text-note font-medium">
      {to('prev', Math.min(page - 1, last))}
      <span className="text-soft">{t('search.pageOf', { page, last })}</span>
      {to('next', page + 1)}
    </nav>
  )
}

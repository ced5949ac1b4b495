import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Uses as PictureUses } from '#lib/queries/desk/media.ts'
import { adminPaths } from '#lib/urls.ts'

/** What shows a picture: articles and pages of the house, and that former versions did. */
export function Uses({ articles, pages, more, former }: PictureUses) {
  const t = deskWords()
  const shown = [
    ...articles.map(({ id, status, ...rest }) => ({
      ...rest,
      path: adminPaths.article(id),
      note: t(`status.${status}`),
    })),
    ...pages.map(({ slug, ...rest }) => ({ ...rest, path: adminPaths.page(slug), note: t('media.page') })),
  ]
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('media.uses')}</h2>
      {shown.length + more === 0 && <p>{t('media.unused')}</p>}
      <ul>
        {shown.map(({ path, title, lang, note }) => (
          <li key={path} className="border-b border-hair py-2">
            <a href={path} lang={lang} dir={direction(lang)}>
              {title}
            </a>{' '}
            <span className="text-small text-soft">{note}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="desk-help">{t('media.moreUses', { count: more })}</p>}
      {former > 0 && <p className="desk-help">{t('media.formerUses', { count: former })}</p>}
    </section>
  )
}

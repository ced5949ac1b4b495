import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Use } from '#lib/queries/desk/media.ts'
import { adminPaths } from '#lib/urls.ts'

/** Which articles show a picture. */
export function Uses({ uses, more }: { uses: Use[]; more: number }) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('media.uses')}</h2>
      {uses.length + more === 0 && <p>{t('media.unused')}</p>}
      <ul>
        {uses.map(({ id, title, lang, status }) => (
          <li key={id} className="border-b border-hair py-2">
            <a href={adminPaths.article(id)} lang={lang} dir={direction(lang)}>
              {title}
            </a>{' '}
            <span className="text-small text-soft">{t(`status.${status}`)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="desk-help">{t('media.moreUses', { count: more })}</p>}
    </section>
  )
}

import { direction } from '#lib/lang.ts'
import { adminPaths } from '#lib/urls.ts'

/** The headline of an article, in its language, leading to it at the desk. */
export function NamedArticle({ id, title, lang }: { id: number; title: string; lang: string }) {
  return (
    <a href={adminPaths.article(id)} lang={lang} dir={direction(lang, title)}>
      {title}
    </a>
  )
}

import { Joined } from '#components/ui/joined.tsx'
import { direction, languageName } from '#lib/lang.ts'
import { interfaceAttributes, words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'
import { paths } from '#lib/urls.ts'

/** The same text in other languages, each called by its own name. */
export function AlsoIn({ article: { slug: here, versions } }: { article: Pick<Article, 'slug' | 'versions'> }) {
  const others = versions.filter(({ slug }) => slug !== here)
  if (others.length === 0) return null
  const links = others.map(({ slug, lang, title }) => (
    <a
      key={slug}
      href={paths.article(slug)}
      hrefLang={lang}
      lang={lang}
      dir={direction(lang)}
      title={title}
      className="quiet-link text-ink"
    >
      {ownName(lang)}
    </a>
  ))
  return (
    <p {...interfaceAttributes()} className="no-print mt-3 text-note text-soft">
      {words().rich('translations.alsoIn', { languages: () => <Joined parts={links} /> })}
    </p>
  )
}

/** As it begins a line of its own; most languages write their names small within a sentence. */
function ownName(lang: string): string {
  const [first = '', ...others] = languageName(lang, lang)
  return first.toLocaleUpperCase(lang) + others.join('')
}

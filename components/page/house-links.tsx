import { houseLinks } from '#lib/house/links.ts'
import { words } from '#lib/messages/words.ts'
import { paths } from '#lib/urls.ts'

type PlaceLink = { path: string; name: string; lang: string | null }

/** The pages on which the paper says what it is and how it works, as far as the foot of every page leads there. */
export function footerLinks(): PlaceLink[] {
  const t = words()
  return [
    ...houseLinks().filter(({ inFooter }) => inFooter),
    { path: paths.sources(), name: t('sources.title'), lang: null },
    { path: paths.corrections(), name: t('corrections.title'), lang: null },
  ]
}

/** They all, the one that is being read marked. */
export function HouseLinks({ current }: { current: string }) {
  return (
    <nav aria-label={words()('house.pages')} className="border-t border-rule pt-2.5">
      <ul>
        {footerLinks().map(({ path, name, lang }) => (
          <li key={path} className="py-1">
            <a
              href={path}
              className={path === current ? 'quiet-link text-accent' : 'quiet-link'}
              aria-current={path === current ? 'page' : undefined}
              {...spoken(lang)}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How a name is to be read that may be in another language than what is around it. */
export function spoken(lang: string | null) {
  return lang === null ? {} : { lang, dir: 'auto' }
}

import { words } from '../messages/words.ts'
import { paths } from '../urls.ts'
import { housePages, isBuiltIn } from './pages.ts'

/** `lang` is that of the name, null: that of the interface. */
export type HouseLink = { path: string; name: string; lang: string | null; inFooter: boolean }

/** The pages of the house that stand, in their order. Those that come with the software have a short name in the paper's language. */
export function houseLinks(): HouseLink[] {
  const t = words()
  return housePages()
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ slug, title, lang, inFooter }) => ({
      path: paths.page(slug),
      name: isBuiltIn(slug) ? t('house.name', { page: slug }) : title,
      lang: isBuiltIn(slug) ? null : lang,
      inFooter,
    }))
}

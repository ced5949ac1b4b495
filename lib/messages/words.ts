import { direction } from '../lang.ts'
import { settings } from '../settings/settings.ts'
import { localeOf, spoken, type Words, wordsIn } from './translator.ts'

export type { Words }

/** The words of the interface, the same for every reader: `words()('masthead.search')`. */
export function words(lang: string = interfaceLang()): Words {
  return wordsIn(lang)
}

/** The language of the interface: the site's, or English where nobody has translated it yet. */
export function interfaceLang(): string {
  return spoken(settings().lang)
}

export function interfaceDirection(): 'ltr' | 'rtl' {
  return direction(interfaceLang())
}

/** For elements that show words of the interface inside an article, which has a language of its own. */
export function interfaceAttributes(): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: interfaceLang(), dir: interfaceDirection() }
}

/** By whose rules dates and numbers are written. */
export function interfaceLocale(): string {
  return localeOf(interfaceLang())
}

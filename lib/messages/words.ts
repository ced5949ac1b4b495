import { createTranslator } from 'use-intl/core'
import { env } from '../env.ts'
import { direction } from '../lang.ts'
import { ar } from './ar.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

const catalogues: Record<string, Catalogue> = { en, es, ar }

export type Words = ReturnType<typeof translator>

/** The language of the interface: the site's, or English where nobody has translated it yet. */
export function interfaceLang(): string {
  return spoken(env().SITE_LANG)
}

export function interfaceDirection(): 'ltr' | 'rtl' {
  return direction(interfaceLang())
}

/** For elements that show words of the interface inside an article, which has a language of its own. */
export function interfaceAttributes(): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: interfaceLang(), dir: interfaceDirection() }
}

/** Where dates and numbers are formatted: as `interfaceLang`, but the paper's English is British. */
export function interfaceLocale(): string {
  return localeOf(interfaceLang())
}

/** The words of the interface, the same for every reader: `words()('masthead.search')`. */
export function words(lang: string = interfaceLang()): Words {
  const language = spoken(lang)
  const known = translators.get(language) ?? translator(language)
  translators.set(language, known)
  return known
}

const translators = new Map<string, Words>()

function translator(lang: string) {
  return createTranslator<typeof en>({
    locale: localeOf(lang),
    timeZone: 'UTC',
    // The keys are the same, and what stands in the braces is checked by a test.
    messages: catalogueFor(lang) as typeof en,
    onError: (error) => {
      throw error
    },
  })
}

/** All words in a language, English where nobody has translated them yet. */
export function catalogueFor(lang: string): Catalogue {
  return catalogueOf(lang) ?? en
}

/** The language itself where there is a catalogue, else English. */
function spoken(lang: string): string {
  return catalogueOf(lang) ? lang : 'en'
}

function catalogueOf(lang: string): Catalogue | undefined {
  const { language } = new Intl.Locale(lang)
  return Object.hasOwn(catalogues, language) ? catalogues[language] : undefined
}

function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang
}

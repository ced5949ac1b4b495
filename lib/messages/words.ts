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
  const { SITE_LANG } = env()
  return catalogueOf(SITE_LANG) ? SITE_LANG : 'en'
}

export function interfaceDirection(): 'ltr' | 'rtl' {
  return direction(interfaceLang())
}

/** The words of the interface, the same for every reader: `words()('masthead.search')`. */
export function words(lang: string = interfaceLang()): Words {
  const known = translators.get(lang) ?? translator(lang)
  translators.set(lang, known)
  return known
}

const translators = new Map<string, Words>()

function translator(lang: string) {
  return createTranslator<typeof en>({
    locale: lang === 'en' ? 'en-GB' : lang,
    timeZone: 'UTC',
    // The keys are the same, and what stands in the braces is checked by a test.
    messages: (catalogueOf(lang) ?? en) as typeof en,
    onError: (error) => {
      throw error
    },
  })
}

function catalogueOf(lang: string): Catalogue | undefined {
  return catalogues[new Intl.Locale(lang).language]
}

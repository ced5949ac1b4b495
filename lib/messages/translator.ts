import { createTranslator } from 'use-intl/core'
import { readTag } from '../lang.ts'
import { ar } from './ar.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'

// Without the environment: the compiler's worker, which has none, says words too.

const catalogues: Record<string, Catalogue> = { en, es, ar }

export type Words = ReturnType<typeof translator>

/** The words in a language, English where nobody has translated them yet. */
export function wordsIn(lang: string): Words {
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

/** All messages in a language, or else in English. */
export function catalogueFor(lang: string): Catalogue {
  return catalogueOf(lang) ?? en
}

/** The language itself where there is a catalogue, else English. */
export function spoken(lang: string): string {
  return catalogueOf(lang) ? lang : 'en'
}

function catalogueOf(lang: string): Catalogue | undefined {
  const { language } = readTag(lang)
  return Object.hasOwn(catalogues, language) ? catalogues[language] : undefined
}

/** The paper's English is British. */
export function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang
}

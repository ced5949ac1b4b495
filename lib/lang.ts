const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Armi',
  'Avst',
  'Chrs',
  'Cprt',
  'Elym',
  'Hatr',
  'Hebr',
  'Hung',
  'Khar',
  'Lydi',
  'Mand',
  'Mani',
  'Mend',
  'Merc',
  'Mero',
  'Narb',
  'Nbat',
  'Nkoo',
  'Orkh',
  'Ougr',
  'Palm',
  'Phli',
  'Phlp',
  'Phnx',
  'Prti',
  'Rohg',
  'Samr',
  'Sarb',
  'Sogd',
  'Sogo',
  'Syrc',
  'Thaa',
  'Yezi',
])

/** A BCP 47 language tag in the letters of RFC 5646, section 2.1.1; null when it is none. */
export function canonicalLanguage(tag: string): string | null {
  const given = tag.trim().replaceAll('_', '-')
  // Intl's own form would also exchange languages: Tagalog for Filipino, Montenegrin for Serbian.
  return isLanguage(given) ? spelled(given) : null
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function spelled(tag: string): string {
  const [language = '', ...others] = tag.toLowerCase().split('-')
  const extension = others.findIndex((part) => part.length === 1)
  const cased = others.map((part, index) => {
    if (extension >= 0 && index > extension) return part
    if (part.length === 4 && /^[a-z]/.test(part)) return part.charAt(0).toUpperCase() + part.slice(1)
    return part.length === 2 ? part.toUpperCase() : part
  })
  return [language, ...cased].join('-')
}

/** The direction a text runs in: as its tag's script says, else as its letters do, else as its language usually does. */
export function direction(lang: string, text = ''): 'ltr' | 'rtl' {
  const { script, usualScript } = readTag(lang)
  if (script) return rightToLeft.has(script) ? 'rtl' : 'ltr'
  const rtl =
    text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters > 0) return rtl * 2 > letters ? 'rtl' : 'ltr'
  return rightToLeft.has(usualScript ?? '') ? 'rtl' : 'ltr'
}

type Locale = { language: string; script?: string; usualScript?: string; region?: string }

/**
 * What a tag says, and what most of its readers write and where they are (CLDR's likely subtags).
 * @throws RangeError when it is no tag of BCP 47
 */
export function readTag(tag: string): Locale {
  const known = locales.get(tag)
  if (known) return known
  const locale = new Intl.Locale(tag)
  const { language, script: usualScript, region } = locale.maximize()
  const read = { language, script: locale.script, usualScript, region }
  if (locales.size >= mostLocales) locales.clear()
  locales.set(tag, read)
  return read
}

const locales = new Map<string, Locale>() // reading one takes longer than a hundred looks at it
const mostLocales = 1000

/** A language as Open Graph names it, with the country that most of its readers are in: `en_GB`; undefined without one. */
export function openGraphLocale(tag: string): string | undefined {
  const { language, region } = readTag(tag)
  return region && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : undefined
}

/** What a language is called in another. */
export function languageName(tag: string, inLang: string): string {
  const names = namesIn.get(inLang) ?? new Intl.DisplayNames(inLang, { type: 'language' })
  namesIn.set(inLang, names)
  return names.of(tag) ?? tag
}

const namesIn = new Map<string, Intl.DisplayNames>()

/** What a country is called in a language, by the two letters of ISO 3166-1. */
export function countryName(code: string, inLang: string): string {
  return new Intl.DisplayNames(inLang, { type: 'region' }).of(code) ?? code
}

/** Whether two letters are a country's of ISO 3166-1, or a region's that Unicode treats as one (EU). */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regions.of(code) !== undefined
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

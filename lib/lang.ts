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

/** The canonical form of a BCP 47 language tag; null when it is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

/** The direction a text runs in: as its tag's script says, else as its letters do, else as its language usually does. */
export function direction(lang: string, text = ''): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(lang)
  if (locale.script) return rightToLeft.has(locale.script) ? 'rtl' : 'ltr'
  const rtl =
    text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters > 0) return rtl * 2 > letters ? 'rtl' : 'ltr'
  return rightToLeft.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr'
}

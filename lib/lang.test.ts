import { expect, test } from 'vitest'
import { canonicalLanguage, direction, isCountry, openGraphLocale } from './lang.ts'

test.each([
  ['en', 'en'],
  ['EN-us', 'en-US'],
  ['pt_BR', 'pt-BR'],
  [' de ', 'de'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['sr-Latn', 'sr-Latn'],
  ['iw', 'iw'],
  ['TL', 'tl'],
  ['cnr-latn-me', 'cnr-Latn-ME'],
  ['als', 'als'],
  ['es-419', 'es-419'],
  ['de-1996', 'de-1996'],
  ['ca-valencia', 'ca-valencia'],
  ['qya', 'qya'],
  ['und', 'und'],
  ['en-gb-U-CA-Gregory-x-TEAM-ab', 'en-GB-u-ca-gregory-x-team-ab'],
])('%s is the language %s', (tag, expected) => {
  expect(canonicalLanguage(tag)).toBe(expected)
})

test.each([
  '',
  'e',
  'english language',
  'en-',
  '-en',
  'en--US',
  'en-US-US',
  '123',
  'en\u0000',
  'ёё',
  '<b>',
  'c'.repeat(9),
])('%j is no language tag', (tag) => {
  expect(canonicalLanguage(tag)).toBeNull()
})

test.each([
  ['English', 'en', 'A headline', 'ltr'],
  ['Arabic', 'ar', 'عنوان', 'rtl'],
  ['Arabic without a text', 'ar', '', 'rtl'],
  ['Hebrew', 'he', 'כותרת', 'rtl'],
  ['Persian in Kabul', 'fa-AF', 'عنوان', 'rtl'],
  ['Dhivehi', 'dv', 'ސުރުޚީ', 'rtl'],
  ['N’Ko', 'nqo', 'ߒߞߏ', 'rtl'],
  ['Fula in Adlam', 'ff-Adlm', '𞤀𞤣𞤤𞤢𞤥', 'rtl'],
  ['Fula in Latin letters', 'ff', 'Pulaar', 'ltr'],
  ['Yiddish', 'yi', 'נײַעס', 'rtl'],
  ['Syriac', 'syr', 'ܛܒܐ', 'rtl'],
  ['Uzbek, whose tag says Arabic script', 'uz-Arab', 'yangiliklar', 'rtl'],
  ['Uzbek, whose letters say it', 'uz', 'خەۋەرلەر', 'rtl'],
  ['Azerbaijani in Latin letters', 'az', 'Xəbərlər', 'ltr'],
  ['Arabic in Latin letters', 'ar', 'Akhbar al-yawm', 'ltr'],
  ['Arabic that the tag says is in Latin letters', 'ar-Latn', 'عنوان', 'ltr'],
  ['Arabic with an English name in it', 'ar', 'أعلنت شركة OpenAI عن نموذجها الجديد', 'rtl'],
  ['English with an Arabic name in it', 'en', 'The word خبر is news', 'ltr'],
  ['Japanese', 'ja', '見出し', 'ltr'],
  ['digits alone', 'he', '2026', 'rtl'],
  ['an unknown language', 'qaa', '', 'ltr'],
])('%s runs the right way', (_, lang, text, expected) => {
  expect(direction(lang, text)).toBe(expected)
})

test.each([
  ['en-GB', 'en_GB'],
  ['ar', 'ar_EG'],
  ['zh-Hant', 'zh_TW'],
  ['mn-Cyrl', 'mn_MN'],
  ['es-419', undefined],
  ['eo', undefined],
])('Open Graph calls %s %s', (tag, expected) => {
  expect(openGraphLocale(tag)).toBe(expected)
})

test.each([
  ['ES', true],
  ['GB', true],
  ['XX', false],
  ['ZZ', false],
  ['Spain', false],
  ['es', false],
])('%s is a country: %o', (code, expected) => {
  expect(isCountry(code)).toBe(expected)
})

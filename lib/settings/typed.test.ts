import { expect, test } from 'vitest'
import { nothingSaved, type Saved } from './settings.ts'
import { fieldsOf, typedSettings } from './typed.ts'

const empty = fieldsOf(nothingSaved)
const whole: Saved = {
  name: 'The Daily',
  tagline: 'All of it',
  lang: 'es-MX',
  shown: 'EXCERPT',
  excerptWords: 40,
  search: true,
  aiInput: false,
  aiTrain: null,
  contact: 'mailto:desk@daily.example',
  securityContact: 'tel:+34-555-0100',
}

test.each([
  ['nothing', nothingSaved],
  ['everything', whole],
])('what the form shows of %s is what it sends', (_, saved) => {
  expect(typedSettings.parse(fieldsOf(saved))).toEqual(saved)
})

test.each([
  ['a name is trimmed', { name: '  The Daily ' }, { name: 'The Daily' }],
  ['blanks are nothing', { name: '   ' }, { name: null }],
  ['a language is written as everywhere', { lang: 'PT_br' }, { lang: 'pt-BR' }],
  [
    'an e-mail address becomes one to follow',
    { contact: 'desk@daily.example' },
    { contact: 'mailto:desk@daily.example' },
  ],
  ['a page stays', { contact: 'https://daily.example/write' }, { contact: 'https://daily.example/write' }],
])('%s', (_, typed, expected) => {
  expect(typedSettings.parse({ ...empty, ...typed })).toMatchObject(expected)
})

test.each([
  ['name', 'x'.repeat(61)],
  ['tagline', 'x'.repeat(121)],
  ['lang', 'english language'],
  ['lang', `en-${'x'.repeat(40)}`],
  ['shown', 'SOME'],
  ['excerptWords', '9'],
  ['excerptWords', '10001'],
  ['excerptWords', '1e3'],
  ['excerptWords', '-20'],
  ['search', 'perhaps'],
  ['contact', 'javascript:alert(1)'],
  ['contact', 'http://daily.example/'],
  ['contact', 'write to us'],
  ['contact', 'desk@daily.example\nCc: all@daily.example'],
  ['contact', 'tel:+34-555-0100'],
  ['contact', `${'x'.repeat(200)}@daily.example`],
  ['securityContact', 'tel:'],
  ['securityContact', 'https://daily.example/\nExpires: never'],
])('a bad %s is named: %s', (field, value) => {
  const { error } = typedSettings.safeParse({ ...empty, [field]: value })
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
})

import { describe, expect, test } from 'vitest'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { words } from './words.ts'

type Tree = { readonly [key: string]: string | Tree }

function list(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : list(value, `${path}${key}.`),
  )
}

type Reading = { values: Set<string>; arms: Set<string>; plurals: string[][] }

/** What a message is given (values, elements), what it selects by, and the categories of each of its plurals. */
function read(message: string): Reading {
  const reading: Reading = { values: new Set(message.match(/<\/?\w+>/g)), arms: new Set(), plurals: [] }
  const open: ('value' | 'plural' | 'select' | 'arm')[] = []
  for (const { 0: found, index } of message.matchAll(/[{}]|[\w=]+(?=\s*\{)/g)) {
    const within = open.at(-1)
    if (found === '}') open.pop()
    else if (found !== '{') {
      if (within === 'plural') reading.plurals.at(-1)?.push(found)
      if (within === 'select') reading.arms.add(found)
    } else if (within === 'plural' || within === 'select') open.push('arm')
    else {
      const [, name = '', kind] = /^\{\s*(\w+)\s*(?:,\s*(\w+))?/.exec(message.slice(index)) ?? []
      reading.values.add(name)
      if (kind === 'plural') reading.plurals.push([])
      open.push(kind === 'plural' || kind === 'select' ? kind : 'value')
    }
  }
  return reading
}

const given = new Map(list(en))
const languages = [
  ['en', en],
  ['es', es],
  ['ar', ar],
] as const

describe.each(languages)('in %s,', (lang, catalogue) => {
  test('every message is given what the English one is', () => {
    for (const [key, message] of list(catalogue)) {
      const [own, english] = [read(message), read(given.get(key) ?? '')]
      expect(own.values, key).toEqual(english.values)
      expect(own.arms, key).toEqual(english.arms)
      expect(message.trim(), key).not.toBe('')
    }
  })

  test('every plural has all categories that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions()
    for (const [key, message] of list(catalogue)) {
      for (const categories of read(message).plurals)
        expect(categories.sort(), key).toEqual([...pluralCategories].sort())
    }
  })

  test('every message can be said', () => {
    const t = words(lang)
    const element = (chunks: string) => chunks
    for (const [key, message] of list(catalogue)) {
      const values = Object.fromEntries(
        [...read(message).values].map((name) => [name.replace(/\W/g, ''), /\W/.test(name) ? element : 3]),
      )
      expect(t.markup(key as 'article.by', values as { authors: typeof element }), key).not.toMatch(/[{}<>]/)
    }
  })
})

test.each([
  [0, 'لا مقالات'],
  [1, 'مقال واحد'],
  [2, 'مقالان'],
  [3, '3 مقالات'],
  [11, '11 مقالًا'],
  [100, '100 مقال'],
])('%i articles in Arabic', (count, said) => {
  expect(words('ar')('count.articles', { count })).toBe(said)
})

test('an unknown language speaks English', () => {
  expect(words('xx')('masthead.search')).toBe('Search')
  expect(words('de')('count.articles', { count: 1234 })).toBe('1,234 articles')
  expect(words('es-MX')('masthead.search')).toBe('Buscar')
})

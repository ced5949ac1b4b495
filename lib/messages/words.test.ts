import { expect, test } from 'vitest'
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

/** What stands in braces and angle brackets: the values and elements that a message is given. */
function parts(message: string): string[] {
  return [...new Set(message.match(/\{\s*\w+\s*(?=[,}])|<\w+>/g))].map((part) => part.replace(/\s/g, '')).sort()
}

const given = new Map(list(en))

test.each([
  ['es', es],
  ['ar', ar],
] as const)('every message in %s is given what the English one is', (lang, catalogue) => {
  const t = words(lang)
  for (const [key, message] of list(catalogue)) {
    const plurals = message.replace(/\b(zero|one|two|few|many|other|=\d+|\w+)\s*\{[^{}]*\}/g, '')
    expect(parts(plurals), key).toEqual(parts((given.get(key) ?? '').replace(/\b\w+\s*\{[^{}]*\}/g, '')))
    expect(message.trim(), key).not.toBe('')
    expect(t.has(key as 'masthead.search')).toBe(true)
  }
})

test('an unknown language speaks English', () => {
  expect(words('xx')('masthead.search')).toBe('Search')
  expect(words('es-MX')('masthead.search')).toBe('Buscar')
})

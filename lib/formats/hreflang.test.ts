import { expect, test } from 'vitest'
import { hreflangs } from './hreflang.ts'

const version = (slug: string, lang: string) => ({ slug, lang, title: slug })
const links = (slug: string, ...versions: ReturnType<typeof version>[]) =>
  hreflangs(`/news/${slug}`, versions).map(
    ({ lang, url }) => `${lang} ${url.replace('http://localhost:3000/news/', '')}`,
  )

test('every version lists all, itself among them, and the original for all other languages', () => {
  const versions = [version('hello', 'en'), version('hola', 'es'), version('marhaba', 'ar')] as const
  const all = ['en hello', 'es hola', 'ar marhaba', 'x-default hello']
  for (const { slug } of versions) expect(links(slug, ...versions)).toEqual(all)
})

test('of two in one language one is listed, and the other lists none', () => {
  const versions = [version('hello', 'en'), version('hola', 'es'), version('hola-2', 'es')] as const
  expect(links('hello', ...versions)).toEqual(['en hello', 'es hola', 'x-default hello'])
  expect(links('hola-2', ...versions)).toEqual([])
})

test.each([
  ['no other version', []],
  ['others in its own language only', [version('hello', 'en'), version('hullo', 'en')]],
])('a text with %s says nothing', (_, versions) => {
  expect(links('hello', ...versions)).toEqual([])
})

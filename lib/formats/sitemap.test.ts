import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Part } from '../queries/sitemaps/parts.ts'
import { slugify } from '../slug.ts'
import { line } from '../testing/any-article.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { hasXmllint, readXml, validate } from '../testing/xml.ts'
import { paths } from '../urls.ts'
import { newsLanguage, newsSitemap, sitemap, sitemapIndex } from './sitemap.ts'

const folder = await temporaryFolder()
afterAll(folder.remove)

const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const maybeDate = fc.option(date)
const version = (slug: fc.Arbitrary<string>) =>
  fc.record({ slug, lang: fc.constantFrom('en', 'es', 'zh-Hant-TW'), title: line })
const anyPlace = line.map(slugify).chain((slug) =>
  fc.record({
    path: fc.constant(paths.article(slug)),
    changedAt: maybeDate,
    pictures: fc.array(fc.oneof(line, fc.constant('/sample/a.svg?b=1&c=2'), fc.webUrl()), { maxLength: 3 }),
    versions: fc.array(version(fc.oneof(fc.constant(slug), line.map(slugify))), { maxLength: 4 }),
  }),
)
const anyNews = fc.record({
  slug: line.map(slugify),
  title: line,
  lang: fc.constantFrom('en', 'zh-TW', 'pt-BR', 'ast'),
  publishedAt: date,
})
const anyPart: fc.Arbitrary<Part & { changedAt: Date | null }> = fc.record({
  section: fc.constantFrom('articles' as const, 'days' as const),
  number: fc.nat(9999),
  changedAt: maybeDate,
})

const some = { numRuns: 200 }

describe('whatever stands in it,', () => {
  test('a file of the sitemap can be read back', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { minLength: 1, maxLength: 5 }), (places) => {
        const urls = readXml(sitemap(places)).children
        expect(urls.map(({ children }) => children[0]?.text)).toEqual(
          places.map(({ path }) => `http://localhost:3000${path}`),
        )
        for (const { children } of urls) {
          const [loc, ...others] = children.map(({ name }) => name)
          expect(loc).toBe('loc')
          expect(others.every((name) => ['lastmod', 'image:image', 'xhtml:link'].includes(name))).toBe(true)
        }
      }),
      some,
    )
  })

  test('the news sitemap has every title as it is, without what XML forbids', () => {
    fc.assert(
      fc.property(fc.array(anyNews, { maxLength: 5 }), (items) => {
        const urls = readXml(newsSitemap(items)).children
        const titles = urls.map(({ children }) => children[1]?.children.at(-1)?.text)
        const legal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
        expect(titles).toEqual(items.map(({ title }) => title.toWellFormed().replace(legal, '')))
      }),
      some,
    )
  })
})

test.skipIf(!hasXmllint)('by their schemas all of them are valid', () => {
  const sample = <T>(what: fc.Arbitrary<T>) => fc.sample(what, { numRuns: 300, seed: 3 })
  expect(validate(sitemap(sample(anyPlace)), 'all', folder.path)).toBe('')
  expect(validate(newsSitemap(sample(anyNews)), 'all', folder.path)).toBe('')
  expect(validate(sitemapIndex(sample(anyPart)), 'siteindex', folder.path)).toBe('')
})

test.each([
  ['en', 'en'],
  ['pt-BR', 'pt'],
  ['zh', 'zh-cn'],
  ['zh-Hans', 'zh-cn'],
  ['zh-TW', 'zh-tw'],
  ['zh-Hant', 'zh-tw'],
  ['ast', 'ast'],
])('%s is %s to Google News', (lang, expected) => {
  expect(newsLanguage(lang)).toBe(expected)
})

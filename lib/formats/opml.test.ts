import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugify } from '../slug.ts'
import { line } from '../testing/any-article.ts'
import { readXml } from '../testing/xml.ts'
import { paths } from '../urls.ts'
import { opml } from './opml.ts'

const followable = fc.record({ name: line, path: line.map((text) => paths.topic(slugify(text))) })
const some = fc.array(followable, { maxLength: 3 })
const anyList = fc.record({
  topics: some,
  entities: some,
  sources: some,
  authors: some,
  languages: fc
    .subarray(['ar', 'es', 'zh-Hant'])
    .map((langs) => langs.map((lang) => ({ name: lang, path: paths.language(lang) }))),
})

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

test('whatever feeds are called, the list of them can be read back', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const [, body] = readXml(opml(list)).children
      const outlines = body?.children.flatMap(({ children }) => children.map(({ attributes }) => attributes)) ?? []
      const isLanguage = ({ htmlUrl }: Record<string, string>) => htmlUrl?.includes(paths.language(''))
      const names = outlines.filter((outline) => !isLanguage(outline)).map(({ title }) => title)
      const expected = [...list.topics, ...list.entities, ...list.sources, ...list.authors].map(({ name }) =>
        name.toWellFormed().replace(forbidden, ''),
      )
      expect(names.toSorted()).toEqual(expected.toSorted())
      expect(outlines.filter(isLanguage)).toHaveLength(list.languages.length)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyArticle, line } from '../testing/any-article.ts'
import { liteArticle, liteNotice } from './lite.ts'

const [article] = fc.sample(anyArticle, { numRuns: 1, seed: 3 })
if (!article) throw new Error('no sample')

test.each([
  ['its description', '<img src="/a.png" alt="A &lt;b&gt;" loading="lazy"/>', '[Picture: A &lt;b&gt;]'],
  ['nothing when it has none', '<img alt="" src="/a.png">', ''],
  ['each its own', '<p><img alt="a"/> and <img src="x" alt="b"/></p>', '<p>[Picture: a] and [Picture: b]</p>'],
])('a picture becomes %s', (_, html, expected) => {
  expect(liteArticle({ article: { ...article, lang: 'en' }, body: { html } })).toContain(`\n${expected}\n</article>`)
})

test('whatever stands in an article, it brings no element of its own', () => {
  fc.assert(
    fc.property(anyArticle, (any) => {
      const tags = liteArticle({ article: any, body: { html: '' } }).match(/<[a-z!/][^>]*>/gi) ?? []
      expect(tags.filter((tag) => /^<\/?(script|img|iframe|b>x)/i.test(tag))).toEqual([])
      expect(tags.filter((tag) => tag.startsWith('<h1'))).toHaveLength(1)
    }),
  )
  fc.assert(fc.property(line, (title) => void expect(liteNotice(title, title)).not.toMatch(/<script/i)))
})

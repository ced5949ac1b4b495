import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { anyArticle } from '../testing/any-article.ts'
import { withinBudget } from './budget.ts'
import { articleMarkdown } from './markdown.ts'
import { estimateTokens } from './tokens.ts'

const place = { url: 'http://localhost:3000/news/x.md', lang: 'en' }
const front = '---\ntitle: T\nurl: http://localhost:3000/news/x\ncanonical_source: https://a.example/\n---\n'
const bodyOf = (markdown: string, budget: number) => {
  const cut = withinBudget(front + markdown, budget, place)
  return cut.ok ? cut.value.slice(front.length).split('\n\nAn excerpt.')[0] : null
}

const long = 'and so it goes on and on, '.repeat(8)

test.each([
  ['at the end of a sentence', `One two three. Four five six ${long}`, 'One two three.'],
  ['behind a heading', `# A title\n\nOne two three ${long}`, '# A title'],
  ['between the items of a list', `- one\n- two\n- three ${long}`, '- one\n- two'],
  ['never within code', `Before.\n\n\`\`\`\none. two.\n\nthree. ${long}\n\`\`\``, 'Before.'],
  ['never within a link', `One. [Two. Three](https://example.com/a) four ${long}`, 'One.'],
])('a text is cut %s', (_, body, expected) => {
  expect(bodyOf(`\n${body}\n`, 47)?.trim()).toBe(expected)
})

test('whatever stands in an article, it has at most so many tokens, and says where it is from', () => {
  fc.assert(
    fc.property(anyArticle, fc.integer({ min: 1, max: 1200 }), (article, budget) => {
      const whole = articleMarkdown(article)
      const cut = withinBudget(whole, budget, place)
      if (!cut.ok) {
        expect(cut.least).toBeGreaterThan(budget)
        expect(withinBudget(whole, cut.least, place).ok).toBe(true)
        return
      }
      expect(estimateTokens(cut.value)).toBeLessThanOrEqual(budget)
      const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(cut.value) ?? []
      const { url, canonical_source: source } = parse(matter)
      expect(url).toContain('/news/')
      expect(source).toBeTruthy()
      if (cut.value !== whole) expect(cut.value).toContain(place.url)
    }),
    { numRuns: 150 },
  )
})

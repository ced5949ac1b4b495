import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyArticle, anyCard, line, text } from '../testing/any-article.ts'
import { fullGuide } from './llms-full.ts'
import { siteGuide, topicGuide } from './llms-txt.ts'
import { estimateTokens } from './tokens.ts'

const nothing = { search: true, aiInput: true, aiTrain: false }

/** The form of llmstxt.org: one H1, a quotation, texts without headings, then H2 with lists of links and nothing else. */
function expectGuide(guide: string): void {
  const [head = '', ...sections] = guide.trimEnd().split(/\n\n(?=## )/)
  expect(head).toMatch(/^# .+(?:\n\n> .+)?(?:\n\n(?!#).+)*$/)
  for (const section of sections) {
    const [heading, ...items] = section.split(/\n+/)
    expect(heading).toMatch(/^## .+$/)
    for (const item of items) expect(item).toMatch(/^- \[.*\]\(https?:\/\/[^ )]+\)(?:: .+)?$/)
  }
  expect(sections.filter((section) => section.startsWith('## Optional\n'))).toHaveLength(1)
}

test('a guide has the form of llmstxt.org, whatever stands in it', () => {
  const topic = fc.record({ slug: fc.constant('x'), name: line })
  fc.assert(
    fc.property(
      fc.array(topic),
      fc.array(anyCard, { maxLength: 4 }),
      line,
      text,
      (topics, cards, name, description) => {
        expectGuide(siteGuide(topics, nothing))
        const subject = { type: 'topic' as const, slug: 'x', name, description, articleCount: 3 }
        expectGuide(topicGuide({ subject, path: '/topics/x', cards, older: 'a', newer: null }))
      },
    ),
    { numRuns: 200 },
  )
})

test('the full guide holds what there is room for, and nothing that may not be read by models', async () => {
  const [article] = fc.sample(anyArticle, { numRuns: 1, seed: 5 })
  if (!article) throw new Error('no sample')
  const make = (slug: string, aiInput: boolean) => ({
    ...article,
    slug,
    markdown: 'Text. '.repeat(40),
    uses: { ...nothing, aiInput },
  })
  async function* articles() {
    yield make('one', true)
    yield make('forbidden', false)
    for (let number = 2; ; number++) yield make(`more-${number}`, true)
  }
  const guide = await fullGuide(articles(), 2000)
  expect(estimateTokens(guide)).toBeLessThanOrEqual(2000)
  expect(guide).toContain('/news/one\n')
  expect(guide).toContain('/news/more-2\n')
  expect(guide).not.toContain('forbidden')
})

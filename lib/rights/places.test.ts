import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleRecord } from '../formats/article-json.ts'
import { articleJsonLd } from '../formats/article-json-ld.ts'
import { siteGuide } from '../formats/llms-txt.ts'
import { robotsTxt } from '../formats/robots.ts'
import { articleLicense, paperLicense } from '../formats/rsl.ts'
import { anyArticle } from '../testing/any-article.ts'
import { absolute } from '../urls.ts'
import { answerers, trainers } from './crawlers.ts'
import { agree, contentSignal, type Statement, shownOf, useNames, uses, usesOf } from './policy.ts'

// What others may do with the paper is said in six places. Each is read here as its reader would, and must say the same.

const each = [true, false, null]
const statements: Statement[] = each.flatMap((search) =>
  each.flatMap((aiInput) => each.map((aiTrain) => ({ search, aiInput, aiTrain }))),
)
const definite = statements.filter((statement) => Object.values(statement).every((value) => value !== null))

function readSignals(text: string): Statement {
  const said = (name: string) => new RegExp(`(?:^|[ ,])${name}=(yes|no)(?=,|$| )`).exec(text)?.[1]
  const value = (name: string) => (said(name) === undefined ? null : said(name) === 'yes')
  return { search: value('search'), aiInput: value('ai-input'), aiTrain: value('ai-train') }
}

function readLicense(text: string): { places: string[]; permitted: string[]; prohibited: string[] } {
  const tokens = (element: string) => new RegExp(`<${element} type="usage">([^<]+)</${element}>`).exec(text)?.[1] ?? ''
  const list = (element: string) => tokens(element).split(' ').filter(Boolean)
  const places = Array.from(text.matchAll(/<content url="([^"]+)">/g), ([, place = '']) => place)
  return { places, permitted: list('permits'), prohibited: list('prohibits') }
}

/** Under RSL, what is permitted is a closed list; without one, all is permitted that is not prohibited. */
function permits({ permitted, prohibited }: ReturnType<typeof readLicense>, name: string): boolean {
  return permitted.length > 0 ? permitted.includes(name) : !prohibited.includes(name)
}

describe.each(statements)('for the paper, with %o', (statement) => {
  const robots = robotsTxt(statement, ['/sitemap.xml'])

  test('robots.txt, the header and llms.txt say it', () => {
    const line = /^Content-Signal: (.*)$/m.exec(robots)?.[1] ?? ''
    expect(readSignals(line)).toEqual(statement)
    expect(readSignals(contentSignal(statement))).toEqual(statement)
    const guide = siteGuide([], statement)
    const sentence = guide.split('\n').find((text) => text.includes('license.xml')) ?? ''
    expect(readSignals(sentence.replaceAll('(', ' '))).toEqual(statement)
  })

  test('the license permits exactly what is a yes everywhere', () => {
    const license = readLicense(paperLicense(statement))
    for (const use of uses) expect(permits(license, useNames[use]), use).toBe(statement[use] === true)
    expect(license.prohibited.some((name) => license.permitted.includes(name))).toBe(false)
    expect(license.places).toEqual(['/'])
  })

  test('robots.txt shuts out by name only those whose use is a no, and leads to license and sitemaps', () => {
    const shut = Array.from(robots.matchAll(/^User-agent: (?!\*)(.*)$/gm), ([, name]) => name)
    expect(shut).toEqual([
      ...(statement.aiTrain === false ? trainers : []),
      ...(statement.aiInput === false ? answerers : []),
    ])
    expect(robots).toContain(`\nLicense: ${absolute('/license.xml')}\n`)
    expect(robots).toContain(`\nSitemap: ${absolute('/sitemap.xml')}\n`)
  })
})

test.each(definite)('for an article, with %o: license, structured data and record say it', (statement) => {
  const [sample] = fc.sample(anyArticle, { numRuns: 1, seed: 7 })
  if (!sample) throw new Error('no sample')
  const { search, aiInput, aiTrain } = statement
  const article = {
    ...sample,
    slug: 'a-b',
    uses: { search: search === true, aiInput: aiInput === true, aiTrain: aiTrain === true },
  }
  const terms = absolute('/license.xml?article=a-b')
  expect(articleJsonLd({ article, body: { text: '', words: 0 } })).toMatchObject({ usageInfo: terms })
  expect(articleRecord(article).rights).toMatchObject({ search, ai_input: aiInput, ai_train: aiTrain, terms })
  const license = readLicense(articleLicense('a-b', statement))
  for (const use of uses) expect(permits(license, useNames[use]), use).toBe(statement[use])
  expect(license.places).toEqual(['/news/a-b$', '/news/a-b.'])
})

test('of several texts only what holds for all is said', () => {
  const open = { search: true, aiInput: true, aiTrain: true }
  expect(agree([open, { ...open, aiTrain: false }])).toEqual({ search: true, aiInput: true, aiTrain: null })
  expect(agree([open])).toEqual(open)
})

test.each([
  ['FULL', null, 'FULL'],
  ['EXCERPT', null, 'EXCERPT'],
  ['FULL', { rights: null }, 'FULL'],
  ['FULL', { rights: 'EXCERPT' }, 'EXCERPT'],
  ['LINK', { rights: 'EXCERPT' }, 'LINK'],
  ['EXCERPT', { rights: 'LINK' }, 'LINK'],
] as const)('an article of %s from %o is shown as %s', (article, source, shown) => {
  expect(shownOf(article, source)).toBe(shown)
})

test('what a source does not say, the paper says', () => {
  expect(usesOf({ search: null, aiInput: false, aiTrain: null })).toEqual({
    search: true,
    aiInput: false,
    aiTrain: false,
  })
  expect(usesOf(null)).toEqual({ search: true, aiInput: true, aiTrain: false })
})

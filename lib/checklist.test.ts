import { expect, test } from 'vitest'
import { checkArticle, linksIn } from './checklist.ts'

const good = {
  title: 'A headline that says what happened',
  summary: 'One or two sentences that tell a reader whether this is worth the time.',
  canonicalSource: 'https://example.com/a',
  source: null,
  license: null,
  topics: [{ id: 1, slug: 'a', name: 'A', description: '' }],
  entities: [{ id: 1 } as never],
  authors: [{ id: 1 } as never],
}
const links = { silent: 0, unasked: 0 }
const body = { html: '<p>Text <img src="/a.png" alt="A press"></p>', words: 40, failure: null }

test('an article that has everything passes', () => {
  expect(checkArticle(good, body, links).filter(({ state }) => state !== 'good')).toEqual([])
})

test.each([
  ['no summary', { summary: '' }, {}, ['summary', 'missing', 0]],
  ['a short summary', { summary: 'Short.' }, {}, ['summary', 'weak', 6]],
  ['a headline of 111 signs', { title: '🗞'.repeat(111) }, {}, ['headline', 'weak', 111]],
  ['no text', {}, { words: 0 }, ['text', 'missing', 0]],
  ['a text that cannot be set', {}, { failure: 'x' }, ['text', 'missing', 40]],
  ['a picture without words', {}, { html: '<img src="/a.png" alt=" "><img src="/b.png">' }, ['pictures', 'missing', 2]],
  ['no sources', { canonicalSource: null }, {}, ['sources', 'weak', 0]],
  ['no topics', { topics: [] }, {}, ['topics', 'missing', 0]],
  ['a fifth topic', { topics: Array(5).fill(good.topics[0]) }, {}, ['topics', 'weak', 5]],
  ['no names', { entities: [] }, {}, ['names', 'weak', 0]],
  ['no byline', { authors: [] }, {}, ['byline', 'weak', 0]],
])('%s is found', (_, fields, text, [check, state, count]) => {
  const findings = checkArticle({ ...good, ...fields }, { ...body, ...text }, links)
  expect(findings.filter((finding) => finding.state !== 'good')).toEqual([{ check, state, count }])
})

test('links that do not answer, or have not been asked, are looked at again and hold nothing up', () => {
  const findings = checkArticle(good, body, { silent: 2, unasked: 1 })
  expect(findings.filter(({ state }) => state !== 'good')).toEqual([
    { check: 'links', state: 'weak', count: 2 },
    { check: 'unasked', state: 'weak', count: 1 },
  ])
})

test('links that lead out are found once, with their addresses as they are', () => {
  const html =
    '<a class="x" href="https://a.example/?b=1&amp;c=2">a</a><a href="/news/x">b</a><a href="https://a.example/?b=1&amp;c=2">c</a>'
  expect(linksIn(html)).toEqual(['https://a.example/?b=1&c=2'])
})

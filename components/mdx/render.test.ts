import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPlainText, render, stopRendering } from './render.ts'

const simple = { body: '# News', trusted: false, lang: 'en' }

beforeAll(() => render(simple)) // the first job waits for the compiler to load
afterAll(stopRendering)

describe('a bomb ends in time, and the next job is done:', () => {
  const items = Array.from({ length: 700 }, (_, index) => `${' '.repeat(index * 2)}- a`)
  test.each([
    ['quotations in quotations', '>'.repeat(1500), false],
    ['strikethrough', '~a~'.repeat(150_000), false],
    ['links in links', '[a]('.repeat(120_000), false],
    ['elements in elements', '<div>'.repeat(50_000), false],
    ['lists in lists', items.join('\n'), false],
    ['25,000 paragraphs', 'a\n\n'.repeat(25_000), false],
    ['components in components', `${'<Note>'.repeat(2000)}a${'</Note>'.repeat(2000)}`, true],
    ['expressions in expressions', `${'a {'.repeat(100_000)}${'}'.repeat(100_000)}`, true],
    ['512 KB and a byte', 'x'.repeat(512 * 1024 + 1), false],
  ])('%s', { timeout: 30_000 }, async (_, body, trusted) => {
    await render(simple)
    const began = performance.now()
    const outcome = await render({ body, trusted, lang: 'en' })
    expect(performance.now() - began).toBeLessThan(10_000) // of processor time it gets 2 s
    expect(outcome).toEqual({ ok: false, error: { message: expect.stringMatching(/ .+/), line: null } })
    expect(await render(simple)).toMatchObject({ ok: true, value: { html: '<h2>News</h2>' } })
  })
})

test('200 KB of news are no bomb, on a busy machine either', async () => {
  const body = 'All the news that is fit to print, and some that is not. '
    .repeat(3600)
    .replace(/((?:\S+ ){130})/g, '$1\n\n')
  expect(Buffer.byteLength(body)).toBeGreaterThan(200_000)
  expect(await render({ body, trusted: false, lang: 'en' })).toMatchObject({ ok: true, value: { words: 46_800 } })
})

test('jobs that come together are done in their order, each for itself', async () => {
  const bodies = Array.from({ length: 20 }, (_, index) => (index % 5 === 0 ? `{${index}` : `paragraph ${index}`))
  const outcomes = await Promise.all(bodies.map((body) => render({ body, trusted: true, lang: 'en' })))
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.text : 'wrong'))).toEqual(
    bodies.map((body) => (body.startsWith('{') ? 'wrong' : body)),
  )
})

test('a text that cannot be set is shown as it was typed', () => {
  expect(asPlainText('a <b> & "c"\n\n\nd\ne')).toMatchObject({
    html: '<div class="plain"><p>a &#60;b&#62; &#38; &#34;c&#34;</p>\n<p>d\ne</p></div>',
    text: 'a <b> & "c"\n\nd\ne',
  })
})

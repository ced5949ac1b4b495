import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkdown } from '#lib/formats/markdown.ts'
import { compile } from './compile.ts'

/** What a reader of Markdown sees of it. */
async function shown(markdown: string): Promise<string> {
  const { html } = await compile({ body: markdown, trusted: false, lang: 'en' })
  const text = html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#x27);/g, (_, name) => signs[name] ?? '')
  return text.replace(/\s+/g, ' ').trim()
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

test.each([
  ['emphasis', 'a *b* _c_ **d** __e__ snake_case_name'],
  ['code', 'the `if` keyword and ``` three'],
  ['a link', '[x](javascript:alert(1)) ![y](z) [a][b] [^1]'],
  ['HTML', '<b>bold</b> <script>alert(1)</script> <!-- x -->'],
  ['references', 'AT&amp;T &#169; &copy; Q&A'],
  ['a heading', '# not a heading'],
  ['a closing sign of a heading', 'Music in C #'],
  ['a list', '- not a list'],
  ['a number', '1984. A year, not a list'],
  ['a number in a bracket', '2) second'],
  ['a rule', '---'],
  ['strikethrough', 'a ~~b~~ c'],
  ['a backslash', 'C:\\temp\\*'],
  ['an ending backslash', 'path\\'],
  ['a table', 'a | b'],
  ['nothing but a sign', '#'],
])('%s in a title is shown as it was typed', async (_, title) => {
  expect(await shown(`# ${escapeMarkdown(title)}`)).toBe(title)
  expect(await shown(escapeMarkdown(title))).toBe(title)
  expect(await shown(`> ${escapeMarkdown(title)}`)).toBe(title)
  expect(await shown(`- [${escapeMarkdown(title)}](/x)`)).toBe(title)
})

test('a text of several lines brings no block with it', async () => {
  const text = 'a\n===\nb\n---\n> c\n- d\n1. e\n# f\n~~~\n:-- | --\ng | h\n|-|-|\n+ i'
  const { html } = await compile({ body: escapeMarkdown(text), trusted: false, lang: 'en' })
  expect(html).toMatch(/^<p>[^<]*<\/p>$/)
  expect(await shown(escapeMarkdown(text))).toBe(text.replaceAll('\n', ' '))
})

const unit = fc.oneof(
  fc.constantFrom(...'#*_-+=~`[]()<>&;|\\!.:1aé '),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
)

test('any title is shown as it was typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 40 }), async (title) => {
      const expected = title.replace(/\s+/g, ' ').trim()
      expect(await shown(`# ${escapeMarkdown(expected)}`)).toBe(expected)
      expect(await shown(`- ${escapeMarkdown(expected)}`)).toBe(expected)
    }),
    { numRuns: 300 },
  )
})

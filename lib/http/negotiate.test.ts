import { expect, test } from 'vitest'
import { wantsMarkdown } from './negotiate.ts'

test.each([
  ['it alone', 'text/markdown'],
  ['it before HTML', 'text/markdown, text/html;q=0.9, */*;q=0.8'],
  ['both alike', 'text/html, text/markdown'],
  ['both with the same weight', 'text/html;q=0.5, text/markdown;q=0.5'],
  ['it in capitals', 'Text/Markdown'],
  ['it with a parameter', 'text/markdown;variant=GFM;q=0.7'],
  ['it little, and HTML not at all', 'text/markdown;q=0.001, text/html;q=0'],
  ['it little, and anything more', 'text/markdown;q=0.1, */*;q=0.9'],
  ['it with space around its weight', 'text/markdown ; q = 0.5, text/html ; q = 0.4'],
  ['it with a weight of 1.000', 'text/markdown;q=1.000,text/html'],
  ['it beside rubbish', ',,;;q=, text/markdown,'],
])('a client that wants %s gets Markdown', (_, accept) => {
  expect(wantsMarkdown(accept)).toBe(true)
})

test.each([
  ['nothing in particular', undefined],
  ['nothing', ''],
  ['anything', '*/*'],
  ['any text', 'text/*'],
  ['a page, as browsers do', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'],
  ['HTML more', 'text/html, text/markdown;q=0.9'],
  ['XHTML more', 'application/xhtml+xml, text/markdown;q=0.9'],
  ['it not at all', 'text/markdown;q=0'],
  ['it not at all, with decimals', 'text/markdown;q=0.000, */*'],
  ['it with a weight that is none', 'text/markdown;q=high'],
  ['it with a weight above 1', 'text/markdown;q=1.5'],
  ['it with a weight below 0', 'text/markdown;q=-1'],
  ['it with too many decimals', 'text/markdown;q=0.12345'],
  ['something like it', 'text/markdownish, x-text/markdown'],
  ['it behind 2,000 characters', `${'text/plain,'.repeat(200)}text/markdown`],
])('a client that wants %s gets the page', (_, accept) => {
  expect(wantsMarkdown(accept)).toBe(false)
})

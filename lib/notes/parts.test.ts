import { expect, test } from 'vitest'
import { partsOf } from './parts.ts'

test.each([
  ['markup', '<b onclick="x">**no**</b>', ['<b onclick="x">**no**</b>']],
  ['a name that is asked', 'Ask @Ada Quill now', ['Ask ', 'mention @Ada Quill', ' now']],
  ['a name that is not', 'Ask @Bob', ['Ask @Bob']],
  [
    'an address',
    'See https://example.com/a?b=c.',
    ['See ', 'link https://example.com/a?b=c https://example.com/a?b=c', '.'],
  ],
  ['a link with words', '[the wire](https://example.com/x)!', ['link the wire https://example.com/x', '!']],
  ['a place of the paper', '[ours](/news/x)', ['link ours /news/x']],
  ['a link that would run', '[a](javascript:alert(1))', ['[a](javascript:alert(1))']],
  ['another host in disguise', '[a](//evil.example)', ['[a](//evil.example)']],
  ['an address that is none', 'https://[', ['https://[']],
  [
    'a name in an address',
    'https://example.com/@Ada Quill',
    ['link https://example.com/@Ada https://example.com/@Ada', ' Quill'],
  ],
])('%s', (_, text, expected) => {
  const told = partsOf(text, ['Ada Quill']).map((part) =>
    part.kind === 'text' ? part.text : part.kind === 'link' ? `link ${part.text} ${part.href}` : `mention ${part.text}`,
  )
  expect(told).toEqual(expected)
})

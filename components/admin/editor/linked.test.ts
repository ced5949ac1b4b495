import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { linked } from './linked.ts'

/** What becomes of a text in which the words between « and » are chosen; null: the address takes their place. */
function paste(text: string, url: string): string | null {
  const [before = '', words = '', after = ''] = text.split(/[«»]/)
  const state = EditorState.create({
    doc: before + words + after,
    selection: { anchor: before.length, head: before.length + words.length },
    extensions: markdown({ base: markdownLanguage }),
  })
  const change = linked(state, url)
  return change && state.update(change).state.doc.toString()
}

const url = 'https://a.example/b'

test.each([
  ['words', 'See «this page» now.', url, `See [this page](${url}) now.`],
  ['the space after them', 'See «this page »now.', url, `See [this page](${url}) now.`],
  ['emphasis', '«**Bold** words»', url, `[**Bold** words](${url})`],
  ['brackets', 'A «[sic] word\\]»', url, `A [\\[sic\\] word\\]](${url})`],
  ['code', '«`a[0]`»', url, `[\`a[0]\`](${url})`],
  ['a heading', '«## Heading»', url, `## [Heading](${url})`],
  ['an item of a list', '«1. First»', url, `1. [First](${url})`],
  [
    'parentheses in the address',
    '«Mercury»',
    'https://a.example/Mercury_(planet)',
    '[Mercury](https://a.example/Mercury_\\(planet\\))',
  ],
  ['what looks like a reference', '«it»', 'https://a.example/?a=1&copy;=2', '[it](https://a.example/?a=1&amp;copy;=2)'],
  ['a line end after the address', '«it»', `${url}\n`, `[it](${url})`],
])('an address makes a link of %s', (_, text, pasted, expected) => {
  expect(paste(text, pasted)).toBe(expected)
})

test.each([
  ['nothing is chosen', 'See «» now.', url],
  ['it is no address', '«it»', 'javascript:alert(1)'],
  ['it is more than an address', '«it»', `${url} and more`],
  ['what is chosen is an address', '«https://b.example/»', url],
  ['what is chosen is the address of a link', '[it](«https://b.example/»)', url],
  ['what is chosen is in a link', '[all of «it»](/b)', url],
  ['what is chosen is in a tag', '<Figure src="«/media/a»" />', url],
  ['what is chosen is in code', 'the `code «of»` it', url],
  ['what is chosen is more than a paragraph', '«One.\n\nTwo.»', url],
])('an address takes the place of what is chosen when %s', (_, text, pasted) => {
  expect(paste(text, pasted)).toBeNull()
})

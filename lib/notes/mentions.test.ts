import { expect, test } from 'vitest'
import { handlesOf, readMentions } from './mentions.ts'

const people = [
  { id: 'ada', name: 'Ada Quill', email: 'ada@example.com' },
  { id: 'ada2', name: 'Ada', email: 'a.lovelace@example.com' },
  { id: 'jo1', name: 'Jo', email: 'jo@example.com' },
  { id: 'jo2', name: 'jo', email: 'joanna@example.com' },
  { id: 'zoe', name: 'Zoë Ørsted', email: 'zoe@example.com' },
]

test.each([
  ['a name of two words', 'See @Ada Quill, please', [['ada', 'Ada Quill']]],
  ['a name at the very end', 'ask @ada quill', [['ada', 'ada quill']]],
  ['the address before its @', '@zoe: right?', [['zoe', 'zoe']]],
  ['the whole address', 'ask @joanna@example.com.', [['jo2', 'joanna@example.com']]],
  ['a letter with its accent apart', '@Zoe\u0308 Ørsted', [['zoe', 'Zoe\u0308 Ørsted']]],
  [
    'two in a row',
    '@zoe @joanna',
    [
      ['zoe', 'zoe'],
      ['jo2', 'joanna'],
    ],
  ],
  ['a possessive', '@zoe’s text', [['zoe', 'zoe']]],
  ['an e-mail address', 'mail zoe@zoe.example', []],
  ['the beginning of a longer word', '@zoeology and @zoe.b', []],
])('%s', (_, text, expected) => {
  expect(readMentions(text, people).found.map(({ id, name }) => [id, name])).toEqual(expected)
})

test('a name that two have is nobody’s, and one that nobody has is told', () => {
  const { found, ambiguous, unknown } = readMentions('@Jo, @nobody.here! @ada @ @', people)
  expect({ found, ambiguous, unknown }).toEqual({ found: [], ambiguous: ['Jo', 'ada'], unknown: ['nobody.here'] })
})

test('who is not to be asked is told apart from who is nobody', () => {
  const others = [{ id: 'bob', name: 'Bob Hand', email: 'bob@example.com' }]
  const { found, shutOut, unknown } = readMentions('@zoe @bob hand @bobby', people, others)
  expect([found.length, shutOut, unknown]).toEqual([1, ['bob hand'], ['bobby']])
})

test('everybody can be named by what is offered', () => {
  const handles = handlesOf(people)
  expect(handles).toEqual(['Ada Quill', 'a.lovelace', 'jo@example.com', 'joanna', 'Zoë Ørsted'])
  for (const [index, handle] of handles.entries())
    expect(readMentions(`@${handle}`, people).found).toEqual([{ id: people[index]?.id, name: handle }])
})

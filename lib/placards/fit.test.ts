import { expect, test } from 'vitest'
import { fitInto, type Measured, type Room } from './fit.ts'

// A typeface in which every letter is half as wide as it is high.
const words = (text: string): Measured[] =>
  text.split(' ').map((word) => ({ text: word, advance: word.length / 2, space: 0.5 }))
const room: Room = { width: 100, height: 60, sizes: [20, 15, 10], leading: 1, lines: 4 }
const set = (text: string, fields: Partial<Room> = {}) => fitInto({ ...room, ...fields }, words(text), 0.5)

test.each([
  ['a short text is set in the largest size', 'aaaa', {}, 20, ['aaaa']],
  ['lines are about equally long', 'aaaa bb cc dd', { sizes: [20] }, 20, ['aaaa bb', 'cc dd']],
  [
    'a smaller size is better with more even lines',
    'aaaaaaaa bb cccccccccc',
    { sizes: [20, 18] },
    18,
    ['aaaaaaaa bb', 'cccccccccc'],
  ],
  [
    'a text that needs more lines is set smaller',
    'aaaa bbbb cccc dddd eeee ffff',
    { height: 45 },
    15,
    ['aaaa bbbb', 'cccc dddd', 'eeee ffff'],
  ],
  ['no more lines than wished', 'aaaa bbbb cccc dddd', { lines: 2 }, 20, ['aaaa bbbb', 'cccc dddd']],
  [
    'what does not fit ends in an ellipsis, not in a comma',
    'aaaa bbb, cccc',
    { sizes: [20], lines: 1 },
    20,
    ['aaaa bbb…'],
  ],
  ['a word that is too long is cut', 'a'.repeat(24), { sizes: [10] }, 10, ['a'.repeat(12), 'a'.repeat(12)]],
  ['a word that is too long for the largest size is set smaller', 'a'.repeat(12), {}, 15, ['a'.repeat(12)]],
  ['nothing is nothing', '', {}, 20, ['']],
])('%s', (_, text, fields, size, lines) => {
  expect(set(text, fields)).toEqual({ size, lines })
})

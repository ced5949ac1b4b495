import { expect, test } from 'vitest'
import { textAt } from './text-at.ts'

const version = (title: string, day: string) => ({ title, summary: `${title} said`, createdAt: new Date(day) })
const now = { title: 'third', summary: 'third said', updatedAt: new Date('2026-06-28') }
const former = [version('first', '2026-06-25'), version('second', '2026-06-26')]

test.each([
  ['before there was a next one', former, '2026-06-26', 'first'],
  ['when a later one stood', former, '2026-06-27', 'second'],
  ['up to the moment of the present one', former, '2026-06-28', 'second'],
  ['after the present one came', former, '2026-06-29', 'third'],
  ['before the paper knows of any', former, '2026-06-24', 'first'],
  ['when there was never another', [], '2026-06-24', 'third'],
])('an article says what it said %s', (_, versions, moment, title) => {
  expect(textAt(now, versions, new Date(moment))).toEqual({ title, summary: `${title} said` })
})

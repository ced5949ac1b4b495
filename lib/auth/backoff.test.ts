import { beforeEach, expect, test } from 'vitest'
import { failed, ok } from '../result.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { attempt } from './backoff.ts'

beforeEach(emptyDatabase)

let looked = 0
beforeEach(() => {
  looked = 0
})

const wrong = async () => {
  looked++
  return failed('wrong' as const)
}
const right = async () => ok('in')

test('whoever guesses waits, and what they guess is not looked at meanwhile', async () => {
  const answers = []
  for (let i = 0; i < 10; i++) answers.push(await attempt('ada@example.com', '192.0.2.1', wrong))
  expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => failed('wrong')))
  expect(answers.at(-1)).toMatchObject({ ok: false, error: { wait: expect.any(Number) } })
  expect(looked).toBeLessThan(8)
  expect(await attempt('Ada@example.com ', '192.0.2.2', right)).toMatchObject({ ok: false })
})

test('of a hundred guesses at once from a hundred addresses at most twenty are looked at', async () => {
  await Promise.all(Array.from({ length: 100 }, (_, i) => attempt('ada@example.com', `192.0.2.${i}`, wrong)))
  expect(looked).toBeLessThanOrEqual(20)
})

test('what was right is not counted, and what failed before is forgotten', async () => {
  for (let i = 0; i < 40; i++) expect(await attempt('ada@example.com', '192.0.2.1', right)).toEqual(ok('in'))
  for (let i = 0; i < 4; i++) await attempt('ada@example.com', '192.0.2.1', wrong)
  await attempt('ada@example.com', '192.0.2.1', right)
  for (let i = 0; i < 5; i++) expect(await attempt('ada@example.com', '192.0.2.1', wrong)).toEqual(failed('wrong'))
})

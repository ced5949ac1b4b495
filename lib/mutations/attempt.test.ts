import { afterEach, expect, test, vi } from 'vitest'
import { attempt } from './attempt.ts'

afterEach(() => vi.restoreAllMocks())

test('an error is told once, until it went well or is another', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const outcomes = ['row 1', 'row 1', 'row 2', null, 'row 2']
  const work = attempt(async () => {
    const trouble = outcomes.shift()
    if (trouble) throw new Error(trouble)
    return 'done'
  })
  const results = []
  for (let time = 0; time < 5; time++) results.push(await work())
  expect(results).toEqual([null, null, null, 'done', null])
  expect(complain.mock.calls.map(([error]) => error.message)).toEqual(['row 1', 'row 2', 'row 2'])
})

test('that the database is away is nothing to tell', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const work = attempt(() => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })))
  expect(await work()).toBeNull()
  expect(complain).not.toHaveBeenCalled()
})

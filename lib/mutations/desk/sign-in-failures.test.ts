import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { countAttempt, forgetAttempts } from './sign-in-failures.ts'

const limits = { free: 3, most: 6 }

beforeEach(emptyDatabase)

const attempts = async (count: number) => {
  const waits: number[] = []
  for (let i = 0; i < count; i++) waits.push(await countAttempt('somebody', limits))
  return waits
}

const passTime = (interval: string) =>
  db.$executeRawUnsafe(
    `UPDATE "SignInFailure" SET until = until - interval '${interval}', since = since - interval '${interval}'`,
  )

test('the first attempts are free, the next ones have to wait longer and longer', async () => {
  expect(await attempts(3)).toEqual([0, 0, 0])
  expect(await attempts(2)).toEqual([0, 2]) // the fourth was made, and made the fifth wait
  await passTime('2 seconds')
  expect(await attempts(2)).toEqual([0, 4])
})

test('after as many as there may be in an hour, nothing is tried until it is over', async () => {
  for (let i = 0; i < limits.most; i++) {
    expect(await countAttempt('somebody', limits)).toBe(0)
    await passTime('9 seconds')
  }
  const [wait = 0] = await attempts(1)
  expect(wait).toBeGreaterThan(3400)
  await passTime('1 hour')
  expect(await attempts(1)).toEqual([0])
})

test('a hundred at once are counted one after the other', async () => {
  const waits = await Promise.all(Array.from({ length: 100 }, () => countAttempt('somebody', limits)))
  expect(waits.filter((wait) => wait === 0).length).toBe(limits.free + 1)
})

test('success forgets; another name has a count of its own', async () => {
  await attempts(4)
  expect(await countAttempt('somebody else', limits)).toBe(0)
  await forgetAttempts('somebody')
  expect(await attempts(1)).toEqual([0])
})

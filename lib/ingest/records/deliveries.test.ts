import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, utimes } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dropDelivery, dropOldDeliveries, findDelivery, findReport, keepDelivery, keepReport } from './deliveries.ts'

const bytes = Buffer.from('{}')

test('what somebody delivered is theirs alone, until they deliver something else', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const first = await keepDelivery(one, '../../café.ndjson.gz', bytes)
  await keepReport(one, first.id, 'Record 1')
  expect(await findDelivery(one, first.id)).toEqual(first)
  expect(first).toMatchObject({ name: '../../café.ndjson.gz', path: expect.stringMatching(/\.gz$/) })
  expect(await readFile(first.path)).toEqual(bytes)
  expect(await findReport(one, first.id)).toBe('Record 1')
  expect([await findDelivery(other, first.id), await findReport(other, first.id)]).toEqual([null, null])

  const second = await keepDelivery(one, 'second.json', bytes)
  expect([await findDelivery(one, first.id), await findReport(one, first.id)]).toEqual([null, null])
  await keepReport(one, second.id, 'Record 2')
  await dropDelivery(second)
  expect([await findDelivery(one, second.id), await findReport(one, second.id)]).toEqual([null, 'Record 2'])
})

test('it is gone after a quarter of an hour', async () => {
  const [early, late] = [randomUUID(), randomUUID()]
  const [old, fresh] = [await keepDelivery(early, 'a.json', bytes), await keepDelivery(late, 'b.json', bytes)]
  const then = new Date(Date.now() - 16 * 60_000)
  await utimes(path.dirname(old.path), then, then)
  expect(await findDelivery(early, old.id)).toBeNull()
  await dropOldDeliveries()
  expect([existsSync(old.path), existsSync(fresh.path)]).toEqual([false, true])
})

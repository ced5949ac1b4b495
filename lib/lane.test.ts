import { expect, test } from 'vitest'
import { Lane } from './lane.ts'

/** Work that ends when it is told to, and says when it has begun. */
function job(log: string[], name: string) {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const work = async () => {
    log.push(name)
    await ended
    return name
  }
  return { work, end }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

test('so many at a time, the others in their order', async () => {
  const lane = new Lane({ together: 2, waiting: 9, patience: 1000 })
  const log: string[] = []
  const jobs = ['a', 'b', 'c', 'd'].map((name) => job(log, name))
  const running = jobs.map(({ work }) => lane.run(work))
  await soon()
  expect(log).toEqual(['a', 'b'])
  jobs[1]?.end()
  await soon()
  expect(log).toEqual(['a', 'b', 'c'])
  for (const { end } of jobs) end()
  expect(await Promise.all(running)).toEqual(['a', 'b', 'c', 'd'])
})

test('work that fails makes room for the next', async () => {
  const lane = new Lane({ together: 1, waiting: 9, patience: 1000 })
  const failing = lane.run(() => Promise.reject(new Error('no')))
  const next = lane.run(async () => 'next')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
})

test('nobody waits behind too many', async () => {
  const lane = new Lane({ together: 1, waiting: 1, patience: 1000 })
  const first = job([], 'a')
  const running = lane.run(first.work)
  const waiting = lane.run(async () => 'b')
  await expect(lane.run(async () => 'c')).rejects.toThrow('too many')
  first.end()
  expect(await Promise.all([running, waiting])).toEqual(['a', 'b'])
})

test('work that does not end makes room, and who waits for it is told in time', async () => {
  const lane = new Lane({ together: 1, waiting: 9, patience: 30 })
  const [hung, next] = [job([], 'a'), job([], 'b')]
  const [first, second] = [lane.run(hung.work), lane.run(next.work)]
  await expect(Promise.race([first, second])).rejects.toThrow(/took|turn/)
  await Promise.allSettled([first, second])
  expect(await lane.run(async () => 'c')).toBe('c')
})

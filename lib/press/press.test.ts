import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Address, parseAddress } from './address.ts'
import { Press } from './press.ts'
import { printedPath, reads } from './print.ts'
import type { RequestHandler } from './printer.ts'

/** A page that is being made: what it says is known when it is made to say it. */
type Sheet = {
  url: string
  path: string | null
  isMade: boolean
  say(text: string, status?: number): void
  fail(): void
}

let sheets: Sheet[]
let press: Press

/** Renders nothing by itself; every page is made of what its path names. */
const render: RequestHandler = async (request, response) => {
  const { url = '' } = request
  const made = Promise.withResolvers<void>()
  const sheet: Sheet = {
    url,
    path: printedPath(),
    isMade: false,
    say: (text, status = 200) => {
      sheet.isMade = true
      reads(`of:${url}`)
      response.writeHead(status, { 'content-type': 'text/plain' })
      response.end(text)
      made.resolve()
    },
    fail: () => made.reject(new Error('the database is away')),
  }
  sheets.push(sheet)
  reads(`of:${url}`)
  await made.promise
}

beforeEach(() => {
  sheets = []
  press = new Press(render, { bytes: 1024 * 1024 })
})
afterEach(() => vi.restoreAllMocks())

const at = (target: string): Address => parseAddress(target, undefined) as Address
const ask = (target: string) => press.supply(at(target)).then(({ kept }) => kept.copy.body.toString())

/** The n-th page that anybody began to make, once it is begun. */
async function sheet(number: number): Promise<Sheet> {
  await vi.waitFor(() => expect(sheets.length).toBeGreaterThanOrEqual(number), { interval: 1 })
  return sheets[number - 1] as Sheet
}

async function printed(target: string): Promise<void> {
  const [number, asked] = [sheets.length + 1, ask(target)]
  ;(await sheet(number)).say(target)
  await asked
}

test('a page that is asked for by many at once is printed once', async () => {
  const asked = Array.from({ length: 50 }, () => ask('/news/x'))
  ;(await sheet(1)).say('x')
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['x']))
  expect(await ask('/news/x')).toBe('x')
  expect(sheets).toHaveLength(1)
})

test('a change of something else while a page is printed makes no second print', async () => {
  const first = ask('/news/x')
  const begun = await sheet(1)
  press.recall(['of:/news/y'])
  const second = ask('/news/x')
  await turn()
  begun.say('x')
  expect(await Promise.all([first, second])).toEqual(['x', 'x'])
  expect(sheets).toHaveLength(1)
  expect(press.peek(at('/news/x'))).toBeDefined()
})

test('who asks after a change never gets what was begun before it', async () => {
  const first = ask('/news/x')
  const begun = await sheet(1)
  press.recall(['of:/news/x'])
  const later = [ask('/news/x'), ask('/news/x')]
  begun.say('old')
  expect(await first).toBe('old')
  ;(await sheet(2)).say('new')
  expect(await Promise.all(later)).toEqual(['new', 'new'])
  expect(sheets).toHaveLength(2)
  expect(press.peek(at('/news/x'))?.copy.body.toString()).toBe('new')
})

test.each([
  ['a change', () => void press.recall(['of:/news/x'])],
  ['changes that may have been missed', () => press.recallAll()],
])('%s while a page is printed for the second time reaches every print of it', async (_, recall) => {
  const first = ask('/news/x')
  await sheet(1)
  press.recall(['of:/news/y'])
  const second = ask('/news/x')
  await turn()
  recall()
  for (const open of sheets.slice(1)) open.say('later')
  await turn()
  sheets[0]?.say('before the change')
  const late = ask('/news/x')
  await vi.waitFor(async () => {
    for (const open of sheets.slice(1)) open.say('after the change')
    expect(press.peek(at('/news/x'))?.copy.body.toString()).toBe('after the change')
  })
  await Promise.all([first, second, late])
})

test('all addresses at which there is nothing answer alike, whichever is asked for first', async () => {
  const asked = ['/topics/a/b', '/entities/a/b?after=c', '/wp-login.php'].map(ask)
  ;(await sheet(1)).say(`nothing at ${sheets[0]?.path}`, 404)
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['nothing at /nothing-here']))
})

test('pages are printed again while a crawler never stops asking for others, one at a time', async () => {
  const pages = ['/', '/topics', '/topics/a', '/news/a']
  for (const target of pages) await printed(target)
  let crawls = true
  const crawl = async (name: number) => {
    for (let number = 0; crawls; number++) await ask(`/news/${name}-${number}`)
  }
  let together = 0
  const makeAll = setInterval(() => {
    const open = sheets.filter(({ isMade }) => !isMade)
    together = Math.max(together, open.filter(({ url }) => pages.includes(url)).length)
    for (const sheet of open) sheet.say('made')
  }, 5)
  const crawling = [crawl(1), crawl(2), crawl(3)]
  await Promise.all(pages.map((target) => press.reprint(press.recall([`of:${target}`]))))
  expect(pages.map((target) => press.peek(at(target))?.copy.body.toString())).toEqual(pages.map(() => 'made'))
  expect(together).toBe(1)
  crawls = false
  await Promise.all(crawling)
  clearInterval(makeAll)
})

test('what waits to be printed again has the front page first, then listings, pages before their other forms', async () => {
  const pages = ['/news/a', '/topics/a', '/', '/topics/a.json']
  for (const target of pages) await printed(target)
  sheets.length = 0
  const reprinted = Promise.all(pages.map((target) => press.reprint(press.recall([`of:${target}`]))))
  for (let number = 1; number <= pages.length; number++) (await sheet(number)).say('again')
  await reprinted
  expect(sheets.map(({ url }) => url)).toEqual(['/news/a', '/', '/topics/a', '/topics/a.json'])
})

test('an old page is given out while the new one takes long, and when it fails', async () => {
  await printed('/news/x')
  press.recall(['of:/news/x'])
  const supply = () => press.supply(at('/news/x')).then(({ kept, from }) => `${from} ${kept.copy.body}`)
  const waiting = supply()
  const long = await sheet(2)
  expect(await waiting).toBe('stale /news/x')
  long.fail()
  await turn()
  const failing = supply()
  ;(await sheet(3)).fail()
  expect(await failing).toBe('stale /news/x')
  const fresh = supply()
  ;(await sheet(4)).say('new')
  expect(await fresh).toBe('miss new')
  expect(await supply()).toBe('hit new')
})

test.each([
  ['that fails', (page: Sheet) => page.fail()],
  ['that is an error', (page: Sheet) => page.say('no', 500)],
])('a print %s is told to all who wait, and never kept', async (_, end) => {
  const asked = Array.from({ length: 3 }, () => ask('/news/x'))
  end(await sheet(1))
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
  expect(press.shelf.stock).toMatchObject({ pages: 0, passing: 0 })
  await printed('/news/x')
  expect(press.peek(at('/news/x'))?.copy.status).toBe(200)
})

test('an address with a parameter that makes no sense is printed for whoever asks, and not kept', async () => {
  for (const text of ['a', 'b']) {
    const asked = ask('/topics/x?after=y')
    ;(await sheet(text === 'a' ? 1 : 2)).say(text, 400)
    expect(await asked).toBe(text)
  }
  expect(press.shelf.stock).toMatchObject({ pages: 0, passing: 0 })
})

test('what is absent or gone is kept, but pushes no page out, however many there are', {
  timeout: 60_000,
}, async () => {
  press = new Press(render, { bytes: 64 * 1024 * 1024 })
  await printed('/news/x')
  const makeAll = setInterval(() => {
    for (const [number, { isMade, say }] of sheets.entries()) if (!isMade) say('nothing', number % 2 ? 404 : 410)
    sheets.splice(0)
  }, 1)
  const absent = (number: number) => Promise.all(Array.from({ length: 100 }, (_, n) => ask(`/news/${number}-${n}`)))
  for (let number = 0; number < 25; number++) await absent(number)
  clearInterval(makeAll)
  expect(press.shelf.stock).toMatchObject({ pages: 1, passing: 2000 })
  expect(await absent(24)).toHaveLength(100) // from the shelf: nobody makes pages any more
  expect(press.peek(at('/news/x'))).toBeDefined()
})

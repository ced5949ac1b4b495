import { describe, expect, test } from 'vitest'
import { answerOf, judge, type Known, type Seen } from './verdict.ts'

const status = (status: number, movedTo: string | null = null): Seen => ({ status, movedTo })
const hour = 3_600

describe('what is heard means', () => {
  test.each<[string, Seen, string]>([
    ['a page', status(200), 'ANSWERS'],
    ['nothing to show', status(204), 'ANSWERS'],
    ['a page at an address it has for good', status(200, 'https://b.example/'), 'MOVED'],
    ['a page that is not there', status(404), 'GONE'],
    ['one that will not be there again', status(410), 'GONE'],
    ['one that is not there, where it has moved to', status(404, 'https://b.example/'), 'GONE'],
    ['a door that is locked', status(401), 'UNSAID'],
    ['a paywall', status(402), 'UNSAID'],
    ['a door that is closed to programs', status(403), 'UNSAID'],
    ['too many questions', status(429), 'UNSAID'],
    ['a lawyer', status(451), 'UNSAID'],
    ['a status of their own', status(999), 'UNSAID'],
    ['a broken server', status(500), 'FAILS'],
    ['a server that rests', status(503), 'FAILS'],
    ['no such host', { trouble: 'no such host' }, 'FAILS'],
    ['a bad certificate', { trouble: 'no secure connection' }, 'FAILS'],
    ['nothing for too long', { trouble: 'took too long' }, 'FAILS'],
    ['a closed port', { trouble: 'no answer' }, 'FAILS'],
    ['redirects without end', { trouble: 'too many redirects' }, 'UNSAID'],
    ['a port that we do not go to', { trouble: 'not a public address' }, 'UNSAID'],
  ])('%s', (_, seen, answer) => {
    expect(answerOf(seen)).toBe(answer)
  })
})

const fresh: Known = { answer: null, failures: 0, askedAgo: null, sinceAgo: null }
const failed = (answer: 'GONE' | 'FAILS', failures: number, hours: number): Known => ({
  answer,
  failures,
  askedAgo: 6 * hour,
  sinceAgo: hours * hour,
})

describe('a link', () => {
  test.each<[string, Known, Seen, { failures: number; broken: boolean }]>([
    ['that is gone once is not broken', fresh, status(404), { failures: 1, broken: false }],
    ['that is gone twice is', failed('GONE', 1, 6), status(404), { failures: 2, broken: true }],
    ['that failed twice is not', failed('FAILS', 1, 30), status(500), { failures: 2, broken: false }],
    ['that failed thrice within a day is not', failed('FAILS', 2, 23), status(500), { failures: 3, broken: false }],
    ['that failed thrice over a day is', failed('FAILS', 2, 26), status(500), { failures: 3, broken: true }],
    ['that failed in another way goes on failing', failed('FAILS', 1, 6), status(404), { failures: 2, broken: true }],
    ['that answers again is whole', failed('GONE', 5, 900), status(200), { failures: 0, broken: false }],
    ['that does not say is not broken', failed('FAILS', 5, 900), status(403), { failures: 0, broken: false }],
  ])('%s', (_, known, seen, expected) => {
    expect(judge(known, seen)).toMatchObject(expected)
  })

  test('that is asked again at once is not counted again', () => {
    const known = { ...failed('GONE', 1, 0.2), askedAgo: 60 }
    expect(judge(known, status(404))).toMatchObject({ failures: 1, broken: false, isNew: false })
  })

  test('that fails is asked soon, then less and less often; one that is broken or answers, weekly', () => {
    const week = 7 * 24 * hour
    expect(judge(fresh, status(500)).again).toBe(6 * hour)
    expect(judge(failed('FAILS', 1, 6), status(500)).again).toBe(20 * hour)
    expect(judge(failed('FAILS', 2, 26), status(500)).again).toBe(week)
    expect(judge(fresh, status(200)).again).toBe(week)
  })
})

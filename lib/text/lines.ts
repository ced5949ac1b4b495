import { diffComm } from 'node-diff3'

/** Line ends as forms and editors know them: LF alone. */
export function withLf(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/**
 * What was typed, with the line ends of the text that it came from, so that a line that nobody touched stays what it was,
 * byte for byte. New lines end as most others do.
 */
export function keepEndings(before: string, typed: string): string {
  if (!before.includes('\r')) return typed
  if (withLf(before) === typed) return before
  const ends = before.match(/\r\n|\r|\n/g) ?? []
  const usual = mostFrequent(ends)
  const lines = typed.split('\n')
  const kept = endsOfKept(withLf(before).split('\n'), ends, lines)
  const endOf = (index: number) => (index === lines.length - 1 ? '' : (kept.get(index) ?? usual))
  return lines
    .map((line, index) => {
      // CR, and the LF of an empty line that has come behind it, would be one end and not two.
      const isJoined = endOf(index) === '\r' && lines[index + 1] === '' && endOf(index + 1) === '\n'
      return line + (isJoined ? '\n' : endOf(index))
    })
    .join('')
}

/** By the line of the new text: how the same line ended in the old one. */
function endsOfKept(before: string[], ends: string[], after: string[]): Map<number, string | undefined> {
  const kept = new Map<number, string | undefined>()
  let [old, now] = [0, 0]
  for (const { common, buffer1, buffer2 } of compareLines(before, after)) {
    for (const _ of common ?? []) kept.set(now++, ends[old++])
    old += buffer1?.length ?? 0
    now += buffer2?.length ?? 0
  }
  return kept
}

function mostFrequent(ends: string[]): string {
  const count = (end: string) => ends.filter((each) => each === end).length
  return ['\r\n', '\n', '\r'].sort((one, other) => count(other) - count(one))[0] ?? '\n'
}

export type Chunk = { common?: string[]; buffer1?: string[]; buffer2?: string[] }

const mostPairs = 2_000_000

/** What two texts share, in order, and what stands between; two that would take too long to compare share their ends only. */
export function compareLines(before: string[], after: string[]): Chunk[] {
  const start = sharedStart(before, after)
  const end = sharedStart(before.slice(start).reverse(), after.slice(start).reverse())
  const [one, other] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const middle = countPairs(one, other) > mostPairs ? [{ buffer1: one, buffer2: other }] : diffComm(one, other)
  return [{ common: before.slice(0, start) }, ...middle, { common: before.slice(before.length - end) }]
}

function sharedStart(one: string[], other: string[]): number {
  const difference = one.findIndex((line, index) => line !== other[index])
  return difference < 0 ? one.length : difference
}

/** How many pairs of equal parts there are: what a comparison costs. */
export function countPairs(one: string[], other: string[]): number {
  const counts = new Map<string, number>()
  for (const part of one) counts.set(part, (counts.get(part) ?? 0) + 1)
  return other.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0)
}

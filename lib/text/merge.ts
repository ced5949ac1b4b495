import { diff3Merge } from 'node-diff3'
import { countPairs } from './lines.ts'

/** Lines on which two writers agree, or a place that both changed, each in a way of their own. */
export type Part = { lines: string[] } | { base: string[]; mine: string[]; theirs: string[] }

const mostPairs = 2_000_000

/** Puts two texts that began as the same one together, line by line; a paragraph is a line. */
export function mergeTexts(base: string, mine: string, theirs: string): Part[] {
  const [o, a, b] = [base.split('\n'), mine.split('\n'), theirs.split('\n')]
  if (mine === theirs || theirs === base) return [{ lines: a }]
  if (mine === base) return [{ lines: b }]
  if (countPairs(o, a) > mostPairs || countPairs(o, b) > mostPairs) return [{ base: o, mine: a, theirs: b }]
  return diff3Merge(a, o, b, { excludeFalseConflicts: true }).flatMap(({ ok, conflict }): Part[] => {
    if (ok) return [{ lines: ok }]
    return conflict ? [{ base: conflict.o, mine: conflict.a, theirs: conflict.b }] : []
  })
}

export function isConflict(part: Part): part is Exclude<Part, { lines: string[] }> {
  return 'mine' in part
}

export type Choice = 'mine' | 'theirs' | 'both'

/** The text that comes of it, with a choice for each place on which the writers disagree, in their order. */
export function chosen(parts: Part[], choices: Choice[]): string {
  let place = 0
  return parts
    .flatMap((part) => {
      if (!isConflict(part)) return part.lines
      const choice = choices[place++] ?? 'both'
      if (choice !== 'both') return part[choice]
      return part.mine.length > 0 && part.theirs.length > 0
        ? [...part.mine, '', ...part.theirs]
        : [...part.mine, ...part.theirs]
    })
    .join('\n')
}

/** Both texts, one behind the other, between signs that no article may hold: for a form without scripts. */
export function withMarks(parts: Part[], marks: { mine: string; theirs: string; end: string }): string {
  return parts
    .flatMap((part) =>
      isConflict(part)
        ? [`<<< ${marks.mine}`, ...part.mine, `<<< ${marks.theirs}`, ...part.theirs, `<<< ${marks.end}`]
        : part.lines,
    )
    .join('\n')
}

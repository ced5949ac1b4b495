import type { Candidate } from './ranking.ts'

/** How a text is set on a wide screen: signs in a line, pixels from line to line, and what is added around it. */
type Setting = { signs: number; line: number; around: number; most?: number }

const headlines = {
  lead: { signs: 24, line: 57, around: 82 },
  second: { signs: 23, line: 30, around: 102 },
  third: { signs: 27, line: 27, around: 86 },
  brief: { signs: 28, line: 22, around: 21 },
} satisfies Record<string, Setting>

const summaries = {
  lead: { signs: 57, line: 32, around: 16, most: 6 },
  second: { signs: 38, line: 22, around: 8, most: 4 },
  third: { signs: 38, line: 22, around: 8, most: 4 },
} satisfies Record<string, Setting>

/** What stands above and below the latest. */
export const aroundLatest = 76

/** About how many pixels high a story stands, so that columns side by side can be filled alike. */
export function heightOf({ titleLength, summaryLength }: Candidate, size: keyof typeof headlines): number {
  const headline = textHeight(titleLength, headlines[size])
  return size === 'brief' || summaryLength === 0 ? headline : headline + textHeight(summaryLength, summaries[size])
}

function textHeight(length: number, { signs, line, around, most = Infinity }: Setting): number {
  return around + Math.min(most, Math.ceil(length / signs)) * line
}

import { formatPeriod } from '#lib/dates.ts'
import type { Unit } from '#lib/periods.ts'

export type Tick = { index: number; text: string }

const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/**
 * Few marks along an axis of time: years where the span has some, else its first and its last period. `most` is how many
 * find room beside each other on a phone.
 */
export function timeTicks(starts: Date[], unit: Unit, most = 5): Tick[] {
  const years = starts.flatMap((start, index) => {
    const year = start.getUTCFullYear()
    return starts[index - 1]?.getUTCFullYear() === year ? [] : [{ index, year, start }]
  })
  // A year that the axis only begins in the midst of is no mark: it would stand where another one does.
  const whole = years.filter(({ start, index }) => index > 0 || start.getUTCMonth() === 0)
  for (const step of yearSteps) {
    const marks = whole.filter(({ year }) => year % step === 0)
    if (marks.length > most) continue
    if (marks.length < 2) break
    return marks.map(({ index, start }) => ({ index, text: formatPeriod(start, 'year') }))
  }
  return ends(starts).map((index) => ({ index, text: formatPeriod(starts[index] ?? new Date(0), unit) }))
}

function ends(starts: Date[]): number[] {
  return [...new Set([0, starts.length - 1])].filter((index) => index >= 0)
}

export type Direction = 'ltr' | 'rtl'

/** A number to draw: what is not finite is drawn as nothing, and there is no less than nothing to count. */
export function drawable(value: number): number {
  return Number.isFinite(value) ? Math.max(0, value) : 0
}

/** Height of a value in a chart that stands on nothing and reaches up to `most`; 0 to `height`. */
export function heightOf(value: number, most: number, height: number): number {
  return most > 0 ? round((Math.min(drawable(value), most) / most) * height) : 0
}

/** Place of the `index`th of `count` points along `width`; time runs the way that the language is read. */
export function placeOf(index: number, count: number, width: number, direction: Direction): number {
  return mirrored(count > 1 ? index / (count - 1) : 1, width, direction)
}

/** Where the `index`th of `count` equal slots along `width` begins on the left, and how wide it is. */
export function slotOf(index: number, count: number, width: number, direction: Direction): [x: number, width: number] {
  const each = width / Math.max(1, count)
  const from = direction === 'rtl' ? width - (index + 1) * each : index * each
  return [round(from), round(each)]
}

function mirrored(share: number, width: number, direction: Direction): number {
  return round((direction === 'rtl' ? 1 - share : share) * width)
}

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The lowest round number that no value exceeds: where the highest line of a chart is drawn. */
export function topOf(values: number[]): number {
  const most = Math.max(1, ...values.map(drawable))
  const magnitude = 10 ** Math.floor(Math.log10(most))
  const tops = steps.map((step) => Math.round(step * magnitude * 100) / 100).filter(Number.isInteger)
  return tops.find((top) => top >= most) ?? most
}

/** Spreads heights so that labels at them do not touch: the same order, at least `gap` apart, within 0 to `height` where they fit. */
export function spread(heights: number[], gap: number, height: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const placed = new Map<number, number>()
  let floor = 0
  for (const index of order) {
    const at = Math.max(floor, heights[index] ?? 0)
    placed.set(index, at)
    floor = at + gap
  }
  const excess = Math.max(0, floor - gap - height)
  return heights.map((_, index) => round((placed.get(index) ?? 0) - excess))
}

/** Hundredths are finer than any screen, and shorter than what division leaves. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

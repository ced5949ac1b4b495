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
  const share = count > 1 ? index / (count - 1) : 1
  return round((direction === 'rtl' ? 1 - share : share) * width)
}

/** Hundredths are finer than any screen, and shorter than what division leaves. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

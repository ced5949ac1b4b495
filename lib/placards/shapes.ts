import type { Shape } from '../urls.ts'

/** Pixels. */
export const dimensions: Record<Shape, { width: number; height: number }> = {
  wide: { width: 1200, height: 630 },
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
}

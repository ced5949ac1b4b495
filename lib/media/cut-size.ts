import { dimensions } from '../placards/shapes.ts'
import type { Shape } from '../urls.ts'

/** What a cut is made by; `focalX` and `focalY` say where the point lies that it keeps, 0–1 each way. */
export type Cuttable = { width: number; height: number; focalX: number; focalY: number }

type Size = { width: number; height: number }

const least = 600 // pixels: social networks show what is narrower as a stamp

/** Whether a picture can stand for an article. */
export function isLargeEnough(picture: Cuttable): boolean {
  return cutSize(picture, 'wide').width >= least
}

/** How large a cut is: as large as its shape goes, or as the picture, which is never blown up. */
export function cutSize(picture: Size, shape: Shape): Size {
  const { width, height } = partSize(picture, shape)
  const most = dimensions[shape]
  return width > most.width ? most : { width, height }
}

/** The part of a picture that a cut shows: its middle lies as near to the focal point as the edges allow. */
export function cutPart(picture: Cuttable, shape: Shape): Size & { left: number; top: number } {
  const { width, height } = partSize(picture, shape)
  const start = (focal: number, part: number, whole: number) =>
    Math.min(Math.max(Math.round(focal * whole - part / 2), 0), whole - part)
  return {
    left: start(picture.focalX, width, picture.width),
    top: start(picture.focalY, height, picture.height),
    width,
    height,
  }
}

function partSize({ width, height }: Size, shape: Shape): Size {
  const whole = dimensions[shape]
  const scale = Math.min(width / whole.width, height / whole.height)
  return { width: Math.max(1, Math.round(whole.width * scale)), height: Math.max(1, Math.round(whole.height * scale)) }
}

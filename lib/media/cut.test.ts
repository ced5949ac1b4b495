import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { shapes } from '../urls.ts'
import { cutPicture } from './cut.ts'
import { cutPart, cutSize, isLargeEnough } from './cut-size.ts'
import { cutName, isCutOf, readFileName } from './file-name.ts'

const picture = (width: number, height: number, focalX = 0.5, focalY = 0.5) => ({ width, height, focalX, focalY })

describe('the part that a cut shows', () => {
  test.each([
    ['lies around the point', picture(2400, 1600, 0.5, 0.4), 'wide', { left: 0, top: 10, width: 2400, height: 1260 }],
    ['ends at the left edge', picture(2400, 1200, 0.1, 0.5), '1x1', { left: 0, top: 0, width: 1200, height: 1200 }],
    ['ends at the right edge', picture(2400, 1200, 1, 0), '1x1', { left: 1200, top: 0, width: 1200, height: 1200 }],
    ['ends at the foot', picture(900, 2000, 0, 1), '16x9', { left: 0, top: 1494, width: 900, height: 506 }],
    [
      'is the whole of one of its shape',
      picture(1200, 675, 0, 0),
      '16x9',
      { left: 0, top: 0, width: 1200, height: 675 },
    ],
  ] as const)('%s', (_, given, shape, part) => {
    expect(cutPart(given, shape)).toEqual(part)
  })

  test('never leaves the picture, whatever its sides and its point', () => {
    for (const shape of shapes) {
      for (const [width, height] of [
        [1, 1],
        [1, 2560],
        [2560, 1],
        [613, 347],
        [2560, 1439],
      ] as const) {
        for (const focal of [0, 0.013, 0.5, 1]) {
          const part = cutPart(picture(width, height, focal, focal), shape)
          expect(Math.min(part.left, part.top)).toBeGreaterThanOrEqual(0)
          expect(Math.min(part.width, part.height)).toBeGreaterThanOrEqual(1)
          expect(part.left + part.width).toBeLessThanOrEqual(width)
          expect(part.top + part.height).toBeLessThanOrEqual(height)
        }
      }
    }
  })
})

test('a cut is 1200 pixels wide where the picture allows it, and never blown up', () => {
  expect(shapes.map((shape) => cutSize(picture(2560, 1920), shape))).toEqual([
    { width: 1200, height: 630 },
    { width: 1200, height: 675 },
    { width: 1200, height: 900 },
    { width: 1200, height: 1200 },
  ])
  expect(cutSize(picture(800, 800), 'wide')).toEqual({ width: 800, height: 420 })
})

test.each([
  [600, 315, true],
  [599, 900, false],
  [2560, 300, false],
])('whether %i × %i pixels can stand for an article: %s', (width, height, is) => {
  expect(isLargeEnough(picture(width, height))).toBe(is)
})

test.each(shapes)('%s is cut as it was said, with what lies at the point', async (shape) => {
  const blue = sharp({ create: { width: 1700, height: 1300, channels: 4, background: '#00f' } })
  const red = { create: { width: 300, height: 300, channels: 4, background: '#f00' } } as const
  const file = await blue
    .composite([{ input: red, left: 1400, top: 0 }])
    .webp()
    .toBuffer()
  const given = picture(1700, 1300, 0.95, 0.05)
  const cut = sharp(await cutPicture(file, given, shape))
  expect(await cut.metadata()).toMatchObject({ format: 'jpeg', ...cutSize(given, shape) })
  const corner = await cut
    .extract({ left: cutSize(given, shape).width - 100, top: 0, width: 100, height: 100 })
    .toBuffer()
  const [r, , b] = (await sharp(corner).stats()).channels.map(({ mean }) => mean)
  expect(r).toBeGreaterThan(240)
  expect(b).toBeLessThan(15)
})

test('what was transparent is white', async () => {
  const file = await sharp({ create: { width: 600, height: 315, channels: 4, background: '#0000' } })
    .webp()
    .toBuffer()
  const { channels } = await sharp(await cutPicture(file, picture(600, 315), 'wide')).stats()
  expect(channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255])
})

describe('the name of a cut', () => {
  const hash = 'ab'.repeat(16)
  const name = cutName({ hash, focalX: 0.29, focalY: 1 }, '4x3')

  test('says what was cut around, and is read again', () => {
    expect(name).toBe(`${hash}-4x3-29-100.jpg`)
    expect(readFileName(name)).toEqual({ hash, type: 'image/jpeg', size: '4x3' })
    expect(isCutOf(name, hash)).toBe(true)
    expect(isCutOf(`${hash}-small.jpg`, hash)).toBe(false)
  })

  test.each(['3x2-29-100', '4x3', '4x3-29', '4x3-29-1000', '4x3-2.9-10', '1200x630-29-100'])('%s is none', (part) => {
    expect(readFileName(`${hash}-${part}.jpg`)).toBeNull()
  })
})

import { type Xml, xml } from '../formats/xml.ts'
import type { Shape } from '../urls.ts'
import { type Fitted, fitInto, type Room } from './fit.ts'
import { piecesOf, plain } from './pieces.ts'
import { dimensions } from './shapes.ts'
import { type Face, type Setting, settingOf } from './type.ts'

/** A text, and the language that it is in. */
export type Said = { text: string; lang: string }

/** What stands on a placard: whose it is, and of an article its headline, subject, origin and day. */
export type Notice = { name: Said; headline: Said; kicker: Said; source: Said; date: Said }

/** How far texts advance, at a size of one. */
export type Measure = (texts: readonly string[], setting: Setting) => Promise<number[]>

/** The day edition's, as in app/styles/paper.css. */
const colours = { paper: '#faf7f0', ink: '#1b1916', soft: '#5e5850', hair: '#d9d2c4', accent: '#a3271b' }

const margin = 72
const steps = (from: number, to: number, step = 4) =>
  Array.from({ length: (from - to) / step + 1 }, (_, index) => from - index * step)

/** What is larger on a placard that has more room. */
const scales: Record<Shape, { head: number; small: number; sizes: number[]; lines: number }> = {
  wide: { head: 44, small: 27, sizes: steps(100, 44), lines: 5 },
  '16x9': { head: 44, small: 27, sizes: steps(108, 44), lines: 5 },
  '4x3': { head: 52, small: 30, sizes: steps(140, 52), lines: 6 },
  '1x1': { head: 60, small: 34, sizes: steps(176, 60), lines: 7 },
}

/** The placard of an article as SVG: the paper's name over a rule, the headline hung below it, its origin at the foot. */
export async function articleSheet(notice: Notice, shape: Shape, measure: Measure): Promise<Xml> {
  const { width, height } = dimensions[shape]
  const { head, small, sizes, lines } = scales[shape]
  const inner = width - 2 * margin
  const set = setter(measure)
  const rtl = settingOf(notice.headline.text, notice.headline.lang, 'serif').rtl

  const date = await set(notice.date, 'sans', { width: inner / 2, sizes: [small] })
  const name = await set(notice.name, 'serif', { width: inner - date.width - small, sizes: steps(head, 20) })
  const rule = margin + head * 0.62
  const kicker = await set(notice.kicker, 'sans', { width: inner, sizes: [small] })
  const foot = height - margin + small * 0.3
  const source = await set(notice.source, 'sans', { width: inner, sizes: [small] })
  const line = foot - small * 1.75
  const top = rule + small * (kicker.lines.length > 0 ? 3 : 1.4)
  const room = { width: inner, height: line - small * 0.9 - top, sizes, lines }
  const headline = await set(notice.headline, 'serif', room)

  const [near, far] = rtl ? (['end', 'start'] as const) : (['start', 'end'] as const)
  const at = { start: margin, end: width - margin }
  const put = (text: Block, side: 'start' | 'end', y: number, fill: string) =>
    printed(text, { x: at[side], side, y, fill })
  return sheet(shape, [
    put(name, near, margin + head * 0.2, colours.ink),
    put(date, far, margin + head * 0.2, colours.soft),
    bar(rule, 2, colours.ink, width),
    put(kicker, near, rule + small * 1.9, colours.accent),
    put(headline, near, top + ascent(headline), colours.ink),
    bar(line, 1, colours.hair, width),
    put(source, near, foot, colours.soft),
  ])
}

/** The placard of the paper itself: its name as on the front page, and what it says of itself. */
export async function paperSheet(name: Said, tagline: Said, measure: Measure): Promise<Xml> {
  const { width, height } = dimensions.wide
  const { small } = scales.wide
  const inner = width - 2 * margin
  const set = setter(measure)
  const title = await set(name, 'serif', { width: inner, height: height / 2, sizes: steps(148, 44), lines: 2 })
  const line = await set(tagline, 'sans', { width: inner, sizes: [small * 1.1], lines: 2 })
  const block = title.size * title.setting.leading * title.lines.length
  const top = (height - block - small * 2) / 2
  const centred = { x: width / 2, side: 'middle', fill: colours.ink } as const
  return sheet('wide', [
    bar(margin, 2, colours.ink, width),
    printed(title, { ...centred, y: top + ascent(title) }),
    printed(line, { ...centred, y: top + block + small * 1.6, fill: colours.soft }),
    bar(height - margin, 1, colours.hair, width),
  ])
}

/** A text that has been set, and how wide it has become. */
type Block = Fitted & { setting: Setting; width: number }

type Wish = Pick<Room, 'width' | 'sizes'> & Partial<Room>

function setter(measure: Measure) {
  return async (said: Said, face: Face, wish: Wish): Promise<Block> => {
    const text = plain(said.text)
    const setting = settingOf(text, said.lang, face)
    const pieces = piecesOf(text, setting.lang)
    const [space = 0, ellipsis = 0, ...advances] = await measure([' ', '…', ...pieces.map(({ text }) => text)], setting)
    const measured = pieces.map((piece, index) => ({
      text: piece.text,
      advance: advances[index] ?? 0,
      space: piece.spaced ? space : 0,
    }))
    const room: Room = { height: Number.POSITIVE_INFINITY, leading: setting.leading, lines: 1, ...wish }
    const fitted = fitInto(room, measured, ellipsis)
    const [longest = 0] = await measure(fitted.lines.slice(0, 1), setting)
    return { ...fitted, setting, width: longest * fitted.size }
  }
}

/** From the top of the room of a text's first line to where its letters stand. */
function ascent({ size, setting }: Block): number {
  return size * (0.76 + (setting.leading - 1.08) * 0.6)
}

type Place = { x: number; y: number; side: 'start' | 'middle' | 'end'; fill: string }

function printed({ lines, size, setting }: Block, { x, y, side, fill }: Place): Xml[] {
  // In a text that runs from right to left, it starts on the right.
  const anchor = setting.rtl && side !== 'middle' ? (side === 'start' ? 'end' : 'start') : side
  return lines.map(
    (line, index) =>
      xml`<text x="${x}" y="${Math.round(y + index * size * setting.leading)}" xml:lang="${setting.lang}" direction="${
        setting.rtl ? 'rtl' : 'ltr'
      }" unicode-bidi="embed" text-anchor="${anchor}" font-family="${setting.families.map((name) => `'${name}'`).join(', ')}" font-weight="500" font-size="${size}" letter-spacing="${setting.track * size}" fill="${fill}">${line}</text>`,
  )
}

function bar(y: number, height: number, fill: string, width: number): Xml[] {
  return [
    xml`<rect x="${margin}" y="${Math.round(y)}" width="${width - 2 * margin}" height="${height}" fill="${fill}"/>`,
  ]
}

function sheet(shape: Shape, parts: Xml[][]): Xml {
  const { width, height } = dimensions[shape]
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.flat()}</svg>`
}

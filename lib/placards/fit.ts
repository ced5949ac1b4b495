import { lettersOf } from './pieces.ts'

/** A piece of a text with the room that it and the space behind it take, at a size of one. */
export type Measured = { text: string; advance: number; space: number }

export type Room = {
  width: number
  height: number
  /** From the largest to the smallest that may be tried. */
  sizes: readonly number[]
  /** From one line to the next, at a size of one. */
  leading: number
  /** The most lines, however low they are. */
  lines: number
}

export type Fitted = { size: number; lines: string[] }

type Line = readonly Measured[]

/**
 * Sets a text large and in lines that are about equally long: among the sizes at which it fits, the largest is best
 * unless a smaller one has more even lines. What does not fit at the smallest size ends in an ellipsis, which takes
 * `ellipsis` of room at a size of one.
 */
export function fitInto(room: Room, text: readonly Measured[], ellipsis: number): Fitted {
  const smallest = room.sizes.at(-1) ?? 1
  const pieces = text.flatMap((piece) => chopped(piece, room.width / smallest))
  let best: { size: number; lines: Line[]; worth: number } | null = null
  for (const size of room.sizes) {
    const width = room.width / size
    const filled = fill(pieces, width)
    if (!isWithin(filled, width, linesAt(size, room))) continue
    const lines = balance(pieces, width, filled.length)
    const worth = size * evenness(lines)
    if (!best || worth > best.worth) best = { size, lines, worth }
  }
  const { size, lines } = best ?? { size: smallest, lines: cutOff(pieces, room, smallest, ellipsis) }
  return { size, lines: lines.map(textOf) }
}

/** A piece that is longer than a line, in parts that are not. */
function chopped(piece: Measured, width: number): Measured[] {
  if (piece.advance <= width) return [piece]
  const letters = lettersOf(piece.text)
  const count = Math.min(letters.length, Math.ceil(piece.advance / (width * 0.8))) // letters are not equally wide
  const size = Math.ceil(letters.length / count)
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, index) => {
    const part = letters.slice(index * size, (index + 1) * size)
    const isLast = (index + 1) * size >= letters.length
    return {
      text: part.join(''),
      advance: (piece.advance * part.length) / letters.length,
      space: isLast ? piece.space : 0,
    }
  })
}

function linesAt(size: number, { height, leading, lines }: Room): number {
  return Math.max(1, Math.min(lines, Math.floor(height / (size * leading))))
}

/** As much as goes into each line before the next one is begun. */
function fill(pieces: Line, width: number): Line[] {
  const lines: Measured[][] = []
  let left = 0
  for (const piece of pieces) {
    const line = lines.at(-1)
    const room = (line?.at(-1)?.space ?? 0) + piece.advance
    if (line && room <= left) {
      line.push(piece)
      left -= room
    } else {
      lines.push([piece])
      left = width - piece.advance
    }
  }
  return lines
}

function isWithin(lines: readonly Line[], width: number, count: number): boolean {
  return lines.length <= count && lines.every((line) => advanceOf(line) <= width)
}

/** The same number of lines in the least width, found by halving. */
function balance(pieces: Line, width: number, count: number): Line[] {
  let [narrow, wide] = [0, width]
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2
    if (isWithin(fill(pieces, middle), middle, count)) wide = middle
    else narrow = middle
  }
  return fill(pieces, wide)
}

/** 1 when all lines are as long as the longest. */
function evenness(lines: readonly Line[]): number {
  const advances = lines.map(advanceOf)
  return advances.reduce((sum, advance) => sum + advance, 0) / (Math.max(...advances, 0) * advances.length || 1)
}

function advanceOf(line: Line): number {
  return line.reduce((sum, { advance, space }, index) => sum + advance + (index < line.length - 1 ? space : 0), 0)
}

function textOf(line: Line): string {
  return line.map(({ text, space }, index) => (space > 0 && index < line.length - 1 ? `${text} ` : text)).join('')
}

function cutOff(pieces: Line, room: Room, size: number, ellipsis: number): Line[] {
  const width = room.width / size
  const count = linesAt(size, room)
  let kept = fill(pieces, width).slice(0, count).flat()
  while (kept.length > 1 && !isWithin(fill(shortened(kept, ellipsis), width), width, count)) kept = kept.slice(0, -1)
  return fill(shortened(kept, ellipsis), width)
}

function shortened(pieces: Line, ellipsis: number): Line {
  const last = pieces.at(-1)
  if (!last) return []
  const text = last.text.replace(/[\p{P}\s]+$/u, '')
  return [...pieces.slice(0, -1), { text: `${text}…`, advance: last.advance + ellipsis, space: 0 }]
}

/** A text in which some parts were looked for. */
export type Marked = { text: string; marked: boolean }[]

// Signs that no text holds: what comes in is cleaned of them.
export const [open, close] = ['\u0002', '\u0003']

/** Reads what ts_headline marked. */
export function toMarked(text: string): Marked {
  return text.split(open).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, marked: false }] : []
    const [marked = '', rest = ''] = part.split(close)
    return [{ text: marked, marked: true }, ...(rest ? [{ text: rest, marked: false }] : [])]
  })
}

/** Marks every place where one of the strings stands, whatever its case: for scripts without spaces, which have no words. */
export function markStrings(text: string, strings: string[]): Marked {
  const pattern = anyOf(strings)
  return text.split(pattern).flatMap((part, index) => (part ? [{ text: part, marked: index % 2 === 1 }] : []))
}

const before = 24 // signs
const length = 110

/** A piece of the text around the first place where one of the strings stands, from the beginning of a sentence if one is near. */
export function cutAround(text: string, strings: string[]): string {
  const place = text.search(anyOf(strings))
  if (place < 0) return cut(text, 0)
  const near = text.slice(Math.max(0, place - before * 2), place)
  const end = Math.max(...[...near.matchAll(/[。．！？.!?\n]/gu)].map(({ index }) => index))
  return cut(text, place <= before ? 0 : end >= 0 ? place - near.length + end + 1 : place - before)
}

/** In parentheses, so that splitting by it keeps what it matched; the longest string that stands at a place counts. */
function anyOf(strings: string[]): RegExp {
  const sought = strings.toSorted((one, other) => other.length - one.length)
  return new RegExp(sought.length > 0 ? `(${sought.map(RegExp.escape).join('|')})` : '(?!)', 'iu')
}

function cut(text: string, start: number): string {
  const [from, until] = [onWhole(text, start), onWhole(text, start + length)]
  return `${from > 0 ? '… ' : ''}${text.slice(from, until).trim()}${until < text.length ? ' …' : ''}`
}

/** Not in the middle of a sign, nor between a sign and the marks above or below it. */
function onWhole(text: string, place: number): number {
  let here = place
  while (here < text.length && /[\p{M}\udc00-\udfff]/u.test(text.charAt(here))) here++
  return here
}

/** Says where a cutting begins or ends within a sentence; only scripts with capitals show where one begins. */
export function asCut(cutting: string): string {
  const bare = cutting.replace(/[\u0002\u0003]/g, '')
  if (bare === '') return cutting
  return `${/^\p{Ll}/u.test(bare) ? '… ' : ''}${cutting}${/[.!?…؟。][”"’»)]*\s*$/.test(bare) ? '' : ' …'}`
}

/** A cutting from a Markdown text without its signs, also those that the cut has halved. */
export function withoutMarkdown(cutting: string): string {
  return cutting
    .replace(/!?\[([^\]]*)\]\([^)]*\)?/g, '$1')
    .replace(/\]\([^)\s]*\)?/g, '')
    .replace(/<\/?[a-z][^>]*>?/gi, ' ')
    .replace(/^(\s*(#{1,6}|>|[-*+]|\d+\.)\s+)+/gm, '')
    .replace(/[`*_~|[\]]+/g, '')
    .replace(
      /&(?:#(\d{2,6})|(amp|lt|gt|quot|nbsp));+/g,
      (_, code, name) => named[name] ?? String.fromCodePoint(Number(code)),
    )
    .replace(/\s+/g, ' ')
    .trim()
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

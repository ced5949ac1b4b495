import { createHash } from 'node:crypto'

const limit = 80 // bytes of UTF-8

// Letters that Unicode does not decompose into a base letter and a mark.
const latin: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

/**
 * The address of a title or a name: letters and digits of any script, Latin ones without accents, joined by hyphens,
 * at most 80 bytes. What has no letter or digit at all gets one made from its hash.
 */
export function slugify(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[\p{M}-]+|-+$/gu, '')
  return cut(words) || `untitled-${fingerprint(text)}`
}

/** The address of what already has one: kept when it can be used, else made of it so that no two become the same. */
export function usableSlug(text: string): string {
  const given = text.trim().normalize('NFC')
  return isSlug(given) ? given : `${cut(slugify(given), limit - 9)}-${fingerprint(given)}`
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

export function isSlug(text: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(text) &&
    Buffer.byteLength(text) <= limit &&
    text === text.normalize('NFC')
  )
}

/** The address of a label that was wished for, in small letters; null when it can be none. */
export function labelSlug(wish: string): string | null {
  const small = wish.trim().toLowerCase().normalize('NFC')
  return isSlug(small) ? small : null
}

/** Whether a title was made of its own slug for want of a better one: `alpine-quake`, `alpine quake`. */
export function isMadeOfSlug(title: string, slug: string): boolean {
  const words = slug.replaceAll('-', ' ')
  if (title === slug) return words !== slug || slug !== slug.toUpperCase()
  return title === words && words !== words.toUpperCase() // a script without capitals tells nothing
}

/** The next free form of a slug that is taken: `name-2`, within the limit. */
export function numbered(slug: string, number: number): string {
  return number === 1 ? slug : `${cut(slug, limit - 1 - String(number).length) || 'untitled'}-${number}`
}

/** The key under which spellings of one name meet: case, accents, width and space do not matter, signs do (C, C++). */
export function nameKey(name: string): string {
  return fold(name)
    .replaceAll('ς', 'σ') // the small sigma at a word's end
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff‐‑–—_-]+/gu, ' ')
    .replace(/[’ʼ`´]/g, "'")
    .trim()
    .slice(0, 200)
    .toWellFormed() // half of a pair would come back from the database as another sign
}

function fold(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .replace(/[ßæœøđðþłħı]/g, (letter) => latin[letter] ?? letter)
    .normalize('NFC')
}

function cut(slug: string, bytes = limit): string {
  if (Buffer.byteLength(slug) <= bytes) return slug
  let short = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(slug)) {
    if (Buffer.byteLength(short) + Buffer.byteLength(segment) > bytes) break
    short += segment
  }
  const word = short.lastIndexOf('-')
  return (word > short.length / 2 ? short.slice(0, word) : short).replace(/-+$/, '')
}

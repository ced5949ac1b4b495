const most = 300 // letters of a text that are looked at

/** Letters of scripts that are written without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u
/** What may not begin a line, and what may not end one (JIS X 4051, section 7). */
const neverFirst = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々ゝゞヽヾ〜～…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u
const neverLast = /[\p{Ps}\p{Pi}]$/u

/** A text as it may be set on one picture: one line, nothing that is not written, no stacks of marks, not endless. */
export function plain(text: string): string {
  const written = text
    .slice(0, most * 8)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}\ufffd]/gu, '') // ZWNJ and ZWJ shape letters
    .replace(/[\u0300-\u036f]{3,}|(?<=\p{M}{4})\p{M}+/gu, '')
    .trim()
  const letters = lettersOf(written)
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : written
}

/** A run of letters that no line breaks, and whether a space parts it from the next. */
export type Piece = { text: string; spaced: boolean }

/** Cuts a text where its lines may break: at spaces, after hyphens, and between the words of scripts without spaces. */
export function piecesOf(text: string, lang: string): Piece[] {
  const pieces: Piece[] = []
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1)
    if (segment.trim() === '') {
      if (last) last.spaced = true
    } else if (last && !last.spaced && !breaks(last.text, segment)) last.text += segment
    else pieces.push({ text: segment, spaced: false })
  }
  return pieces
}

function breaks(before: string, after: string): boolean {
  if (neverFirst.test(after) || neverLast.test(before)) return false
  const [last = ''] = before.match(/.$/u) ?? []
  const [first = ''] = after.match(/^./u) ?? []
  if (/\p{sc=Hira}/u.test(first) && /\p{L}/u.test(last)) return false // endings and particles stay with their word
  if (/\p{sc=Kana}/u.test(first) && /[\p{sc=Kana}ー]/u.test(last)) return false
  return unspaced.test(last) || unspaced.test(first) || (/\p{L}{2}[-–—/]$/u.test(before) && /^\p{L}{2}/u.test(after))
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** What a reader counts as letters. */
export function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

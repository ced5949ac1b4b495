// Characters that take two columns of a terminal (Unicode Standard Annex #11, wide and fullwidth).
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const noStart = /^[、。，．・：；？！）」』】〕〉》”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ\])}.,:;!?]/u

// Thai to Ethiopic, Khmer and their neighbours: scripts that may put no space between words.
const unspaced = /[\u0e00-\u1fff\ua800-\uabff]/

/** Wraps every line at `columns`, continuing a list item or a quotation under its text; indented code stays as it is. */
export function wrap(text: string, columns = 80): string {
  let inner = 0 // where the text of the list item around a line begins
  const lines = text.split('\n').map((line) => {
    const lead = /^[> ]*/.exec(line)?.[0].length ?? 0
    const quote = /^(?: *>)* ?/.exec(line)?.[0] ?? ''
    inner = line === '' ? 0 : Math.min(inner, lead)
    if (lead - Math.max(inner, quote.trim() === '' ? 0 : quote.length) >= 4) return line
    inner = /^[> ]*(?:[-*]|\d+[.)]) /.exec(line)?.[0].length ?? inner
    return wrapLine(line, columns)
  })
  return lines.join('\n')
}

function wrapLine(line: string, columns: number): string {
  if (width(line) <= columns) return line.trimEnd()
  const [mark = ''] = /^\s*(?:> ?|[-*] |\d+[.)] |\[\d+\] )*/.exec(line) ?? []
  const indent = mark.replace(/[^>\s]/g, ' ')
  const lines: string[] = []
  let current = mark
  let room = columns - width(mark)
  for (const piece of pieces(line.slice(mark.length))) {
    const size = width(piece.trimEnd())
    if (size > room && current.trim() !== '' && current !== mark && current !== indent) {
      lines.push(current.trimEnd())
      current = indent + piece.trimStart()
      room = columns - width(current)
    } else {
      current += piece
      room -= width(piece)
    }
  }
  return [...lines, current.trimEnd()].join('\n')
}

/** Parts between which a line may break: after spaces, and around the characters of scripts that write none. */
function pieces(text: string): string[] {
  const parts: string[] = []
  for (const word of text.match(/\S+\s*/gu) ?? []) {
    if (!wide.test(word)) parts.push(...(unspaced.test(word) && width(word) > 20 ? words(word) : [word]))
    else
      for (const character of word) {
        const last = parts.at(-1)
        const joins =
          last !== undefined &&
          !/\s$/.test(last) &&
          (noStart.test(character) || (!wide.test(character) && !wide.test(last)))
        if (joins || /\s/.test(character)) parts[parts.length - 1] = (last ?? '') + character
        else parts.push(character)
      }
  }
  return parts
}

/** The words of a text without spaces between them, each with the signs behind it. */
function words(text: string): string[] {
  const parts: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text)) {
    if (isWordLike || parts.length === 0) parts.push(segment)
    else parts[parts.length - 1] += segment
  }
  return parts
}

export function width(text: string): number {
  let columns = 0
  for (const character of text) columns += /\p{M}|\u00ad|\u200b/u.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}

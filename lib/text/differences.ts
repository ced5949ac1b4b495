import { compareLines } from './lines.ts'

export type Piece = { kind: 'same' | 'gone' | 'new'; text: string }

/** Lines that two texts share, or a place where they differ, word by word. */
export type Block = { kind: 'same'; lines: string[] } | { kind: 'changed'; pieces: Piece[] }

/** Where two texts differ, for people: by paragraph first, and within it by word. */
export function differencesOf(before: string, after: string, lang: string): Block[] {
  return compareLines(before.split('\n'), after.split('\n')).flatMap(
    ({ common, buffer1 = [], buffer2 = [] }): Block[] => {
      if (common) return common.length > 0 ? [{ kind: 'same', lines: common }] : []
      return [{ kind: 'changed', pieces: differentWords(buffer1.join('\n'), buffer2.join('\n'), lang) }]
    },
  )
}

/** The same within a line. */
export function differentWords(before: string, after: string, lang: string): Piece[] {
  const split = wordsIn(lang)
  return compareLines(split(before), split(after)).flatMap(({ common, buffer1 = [], buffer2 = [] }): Piece[] =>
    (
      [
        { kind: 'same', text: (common ?? []).join('') },
        { kind: 'gone', text: buffer1.join('') },
        { kind: 'new', text: buffer2.join('') },
      ] satisfies Piece[]
    ).filter(({ text }) => text !== ''),
  )
}

function wordsIn(lang: string): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment)
}

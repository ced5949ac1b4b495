import { escapeMarkdown } from '../formats/markdown.ts'

/** What stands behind an excerpt, which is how one is known when it comes back. */
const mark = '[…]'

const longest = 20_000 // characters that are looked at: what an excerpt is made of stands at the beginning

/**
 * The beginning of a Markdown text in whole sentences, as Markdown without any markup: at most `most` words and never
 * its last sentence, so that no text is shown whole. Read line by line, not parsed: a text must not be able to hold up
 * a page. The excerpt of an excerpt is the same.
 */
export function excerpt(markdown: string, lang: string, most: number): string {
  const paragraphs = paragraphsOf(markdown.slice(0, longest))
  const wasCut = paragraphs.at(-1)?.endsWith(mark) ?? false
  const sentences = paragraphs.flatMap((paragraph, place) =>
    sentencesOf(paragraph.replace(mark, '').trim(), lang).map((text) => ({ text, place })),
  )
  if (!wasCut) sentences.pop()

  const kept: string[] = []
  let words = 0
  for (const { text, place } of sentences) {
    words += wordsIn(text, lang)
    if (words > most) break
    kept[place] = (kept[place] ?? '') + text
  }
  const shown = kept.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
  return shown.length === 0 ? '' : escapeMarkdown(`${shown.join('\n\n')} ${mark}`)
}

const elsewise = /^(?:#{1,6}\s|>|\||<|={3,}|-{3,}|[*_]{3}| {4}|\t|[-+*]\s|\d+[.)]\s|\[[^\]]+\]:|\$\$)/

/** What is written in plain paragraphs: headings, lists, tables, quotations and code are left out. */
function paragraphsOf(markdown: string): string[] {
  const paragraphs: string[] = []
  let lines: string[] = []
  let fence: string | null = null
  const close = () => {
    const isPlain = lines.length > 0 && !lines.some((line) => elsewise.test(line))
    if (isPlain) paragraphs.push(plain(lines.join(' ')))
    lines = []
  }
  for (const line of markdown.split(/\r\n?|\n/)) {
    const sign = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence) {
      if (sign?.startsWith(fence)) fence = null
    } else if (sign) {
      close()
      fence = sign
    } else if (line.trim() === '') close()
    else lines.push(line)
  }
  close()
  return paragraphs.filter((paragraph) => paragraph !== '')
}

// A sign that is escaped is itself; else links and pictures are their words, and marks of emphasis, code and tags nothing.
const markup =
  /\\([!-/:-@[-`{-~])|!?\[([^[\]]{0,500})\](?:\([^()\s]{0,2000}(?:\s[^()]{0,300})?\)|\[[^[\]]{0,200}\])|<(?:\/?[a-z][^<>]{0,500}|https?:[^<>\s]{0,500})>|[*`]+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/giu

function plain(text: string): string {
  if (text === '') return text
  return text
    .replace(markup, (_, escaped?: string, label?: string) => escaped ?? plain(label ?? ''))
    .replace(/\s+/g, ' ')
    .trim()
}

function sentencesOf(paragraph: string, lang: string): string[] {
  return Array.from(new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(paragraph), ({ segment }) => segment)
}

function wordsIn(sentence: string, lang: string): number {
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(sentence))
    if (isWordLike) words += 1
  return words
}

import { parse, stringify } from 'yaml'
import { words } from '../messages/words.ts'
import { estimateTokens, weigh } from './tokens.ts'

type Cut = { ok: true; value: string } | { ok: false; least: number }

/** What says where a text is from; it stays when there is no room for the rest of the front matter. */
const identity = ['title', 'url', 'canonical_source', 'published_at', 'updated_at', 'lang', 'rights']

/**
 * A Markdown document with front matter, cut at the end of a sentence so that it has at most `budget` tokens, with the way to
 * the whole at its end.
 * @returns the least budget that there is, when this one has no room for what says where the text is from
 */
export function withinBudget(markdown: string, budget: number, { url, lang }: { url: string; lang: string }): Cut {
  if (weigh(markdown) <= budget) return { ok: true, value: markdown }
  const [front = '', matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? []
  const rest = `\n\n${words().markup('rights.excerptOf', { original: () => `<${url}>` })}\n`
  const head = weigh(front + rest) <= budget / 2 ? front : shortened(matter)
  const least = estimateTokens(head + rest)
  if (least > budget) return { ok: false, least }
  return { ok: true, value: head + beginning(markdown.slice(front.length), budget - weigh(head + rest), lang) + rest }
}

function shortened(matter: string): string {
  const fields: Record<string, unknown> = parse(matter)
  const kept = identity.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]]))
  return `---\n${stringify(Object.fromEntries(kept), { lineWidth: 0 })}---\n`
}

/** As many blocks, then sentences or items of the next one, as there is room for. */
function beginning(body: string, room: number, lang: string): string {
  let kept = ''
  let left = room
  for (const block of blocksOf(body)) {
    const piece = `\n${block}`
    const whole = weigh(piece) <= left
    const part = whole ? piece : partOf(piece, left, lang)
    kept += part
    left -= weigh(part)
    if (!whole) break
  }
  return kept.trimEnd() === '' ? '' : `\n${kept.replace(/^\n+|\s+$/g, '')}`
}

/** Blocks with the empty lines behind them; a fence of code is one. */
function blocksOf(body: string): string[] {
  const blocks: string[] = []
  let lines: string[] = []
  let fence: string | null = null
  for (const line of body.split('\n')) {
    const sign = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (sign) fence = fence === null ? sign : sign.startsWith(fence) ? null : fence
    if (line.trim() === '' && fence === null && lines.length > 0) {
      blocks.push(`${lines.join('\n')}\n`)
      lines = []
    } else if (line.trim() !== '' || fence !== null) lines.push(line)
  }
  return lines.length > 0 ? [...blocks, lines.join('\n')] : blocks
}

/** Of a list its first items, of a paragraph its first sentences, of anything else nothing. */
function partOf(block: string, room: number, lang: string): string {
  const text = block.trimStart()
  if (/^(?:#{1,6} |[|<`~]| {4}|\t)/.test(text)) return ''
  const isList = /^(?:[-+*]|\d{1,9}[.)]) /.test(text)
  const pieces = isList ? block.split(/(?<=\n)(?=[-+*] |\d{1,9}[.)] )/) : sentencesOf(block, lang)
  let kept = ''
  let sound = ''
  for (const piece of pieces) {
    kept += piece
    if (weigh(kept) > room) break
    if (isBalanced(kept)) sound = kept
  }
  return sound
}

function sentencesOf(block: string, lang: string): string[] {
  return Array.from(new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(block), ({ segment }) => segment)
}

/** Whether no link, code or emphasis is open at the end. */
function isBalanced(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0
  return (
    count(/(?<!\\)\[/g) === count(/(?<!\\)\]/g) &&
    count(/\(/g) === count(/\)/g) &&
    count(/(?<!\\)`/g) % 2 === 0 &&
    count(/(?<!\\)\*\*/g) % 2 === 0
  )
}

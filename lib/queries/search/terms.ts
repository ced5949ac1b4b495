// What a reader typed, as PostgreSQL's websearch_to_tsquery understands it: "a phrase", -not, or. Scripts that write no
// spaces between words are searched sign by sign, as phrases; search_text() in the first migration does the same to texts.

const dense = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\u0e00-\\u0e7f'
const denseRun = new RegExp(`[${dense}]+`, 'gu')
const denseOrNot = new RegExp(`[${dense}]+|[^${dense}\\s"]+`, 'gu')
const denseSign = new RegExp(`[${dense}]`, 'u')

export type Terms = {
  /** The query in the words of websearch_to_tsquery. */
  whole: string
  /** The last word, which is perhaps still being typed, and what stands before it; null when the query ends otherwise. */
  open: { prefix: string; beside: string; or: string } | null
  /** Words and phrases that are looked for, as they were typed. */
  parts: string[]
  /** The plain words among them, which may be mistyped. */
  words: string[]
}

const longest = 200 // characters
const mostParts = 20

/** Reads a query; null when there is nothing in it to look for. */
export function readTerms(query: string): Terms | null {
  const text = query
    .normalize('NFC')
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
  const given = (text.match(/-?"[^"]*"?|[^\s"]+/g) ?? []).slice(0, mostParts)
  const choices = readChoices(given)
  const last = choices.at(-1)
  if (!last) return null
  const open = last.at(-1) ?? ''
  const isOpen = open === given.at(-1) && /^[\p{L}\p{N}]{3,}$/u.test(open) && !denseSign.test(open)
  const parts = choices.flat().filter(isWanted)
  return {
    whole: choices.map(written).join(' or '),
    open: isOpen
      ? { prefix: open, beside: written(last.slice(0, -1)), or: choices.slice(0, -1).map(written).join(' or ') }
      : null,
    parts,
    words: parts.filter((part) => /^[\p{L}\p{N}][\p{L}\p{N}'’-]{2,}$/u.test(part) && !denseSign.test(part)),
  }
}

/** What stands between two `or`. A choice that only excludes would be nearly every article: it is none. */
function readChoices(parts: string[]): string[][] {
  const choices: string[][] = [[]]
  for (const part of parts) {
    if (part.toLowerCase() === 'or') choices.push([])
    else choices.at(-1)?.push(part)
  }
  return choices.filter((choice) => choice.some(isWanted))
}

function isWanted(part: string): boolean {
  return !part.startsWith('-') && /[\p{L}\p{N}]/u.test(part)
}

function written(parts: string[]): string {
  return parts.map(spaced).join(' ')
}

function spaced(part: string): string {
  const bare = part.replace(/^-?"?|"$/g, '')
  const apart = bare.replace(denseRun, (signs) => ` ${[...signs].join(' ')} `).trim()
  if (apart === bare) return part
  return `${part.startsWith('-') ? '-' : ''}"${apart}"`
}

/** What is looked for, as it stands in a text without spaces: runs of such signs, and what stands between them. */
export function stringsOf({ parts }: Terms): string[] {
  return parts.flatMap((part) => part.match(denseOrNot) ?? [])
}

/** Whether a text is written in a script that puts no spaces between words. */
export function isDense(text: string): boolean {
  return denseSign.test(text)
}

// What a reader typed, as PostgreSQL's websearch_to_tsquery understands it: "a phrase", -not, or. Scripts that write no
// spaces between words are searched sign by sign, as phrases; search_text() in the first migration does the same to texts.

const dense = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\u0e00-\\u0e7f'
const run = new RegExp(`[${dense}]+`, 'gu')

export type Terms = {
  /** The query in the words of websearch_to_tsquery. */
  whole: string
  /** All of it but the word that is still being typed, and that word; null when the query ends otherwise. */
  rest: string
  prefix: string | null
  /** The plain words in it, for those who look for misspellings. */
  words: string[]
}

const longest = 200 // characters
const mostWords = 20

/** Reads a query; null when there is nothing in it to look for. */
export function readTerms(query: string): Terms | null {
  const text = query
    .normalize('NFC')
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
  const parts = (text.match(/-?"[^"]*"?|[^\s"]+/g) ?? []).slice(0, mostWords)
  if (!parts.some((part) => /[\p{L}\p{N}]/u.test(part) && !part.startsWith('-'))) return null
  const written = parts.map(spaced)
  const last = parts.at(-1) ?? ''
  const isOpen = /^[\p{L}\p{N}]{3,}$/u.test(last) && !run.test(last) && last.toLowerCase() !== 'or'
  run.lastIndex = 0
  const words = parts.filter((part) => /^[\p{L}\p{N}][\p{L}\p{N}'’-]{2,}$/u.test(part) && part.toLowerCase() !== 'or')
  return {
    whole: written.join(' '),
    rest: isOpen && parts.at(-2)?.toLowerCase() !== 'or' ? written.slice(0, -1).join(' ') : written.join(' '),
    prefix: isOpen && parts.at(-2)?.toLowerCase() !== 'or' ? last : null,
    words,
  }
}

function spaced(part: string): string {
  const bare = part.replace(/^-?"?|"$/g, '')
  const apart = bare.replace(run, (signs) => ` ${[...signs].join(' ')} `).trim()
  if (apart === bare) return part
  return `${part.startsWith('-') ? '-' : ''}"${apart}"`
}

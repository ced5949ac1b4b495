/** A name in a row of names, and where it stands there; `start` is right behind the comma before it. */
export type Place = { start: number; from: number; to: number; name: string }

/** Part of a text, and what is to stand there instead. */
export type Edit = { from: number; to: number; insert: string }

/** Names as one types them: separated by commas; one that holds a comma, or begins with a quotation mark, stands in quotes. */
export function rowOf(names: string[]): string {
  return names.map(written).join(', ')
}

export function namesIn(row: string): string[] {
  return placesIn(row)
    .map(({ name }) => name)
    .filter(Boolean)
}

/** The place in a row that the caret is in. */
export function placeAt(row: string, caret: number): Place {
  return placesIn(row).findLast(({ start }) => start <= caret) ?? { start: 0, from: 0, to: row.length, name: '' }
}

/** Puts a whole name where one was begun; behind the last one, the row is ready for the next. */
export function completed(row: string, { start, from, to }: Place, name: string): Edit {
  const isLast = !row.slice(to).includes(',')
  const lead = start > 0 && from === start ? ' ' : ''
  return isLast
    ? { from, to: row.length, insert: `${lead}${written(name)}, ` }
    : { from, to, insert: lead + written(name) }
}

/** What takes the last name out of a row that is ready for another; null while one is being typed. */
export function withoutLast(row: string): Edit | null {
  const [next, last] = placesIn(row).toReversed()
  return last && next?.name === '' ? { from: last.from, to: row.length, insert: '' } : null
}

/** The row without the comma that waits for a name. */
export function tidied(row: string): string {
  return row.replace(/[\s,]+$/, '')
}

/**
 * Puts together what two people made of one row: what either of them added is in it, what either took out is not.
 * @returns null when both put the names in another order, each in one of their own
 */
export function mergedRow(base: string, mine: string, theirs: string): string | null {
  const [o, a, b] = [new Set(namesIn(base)), new Set(namesIn(mine)), new Set(namesIn(theirs))]
  const inOrder = (names: Set<string>) => rowOf([...names].filter((name) => o.has(name) && a.has(name) && b.has(name)))
  const isMoved = { mine: inOrder(a) !== inOrder(o), theirs: inOrder(b) !== inOrder(o) }
  if (isMoved.mine && isMoved.theirs && inOrder(a) !== inOrder(b)) return null
  const [first, second] = isMoved.mine ? [a, b] : [b, a]
  const merged = [...first].filter((name) => second.has(name) || !o.has(name))
  let at = 0
  for (const name of second) {
    const known = merged.indexOf(name)
    if (known >= 0) at = known + 1
    else if (!o.has(name)) {
      while (at < merged.length && !second.has(merged[at] ?? '')) at++ // behind what the other added in this place
      merged.splice(at++, 0, name)
    }
  }
  return rowOf(merged)
}

const next = /\s*("(?:[^"]|"")*"(?=\s*(?:,|$))|[^,]*)/y

function placesIn(row: string): Place[] {
  const places: Place[] = []
  for (let start = 0, end = 0; start <= row.length; start = end + 1) {
    next.lastIndex = start
    const [whole = '', part = ''] = next.exec(row) ?? []
    const from = start + whole.length - part.length
    const text = part.trimEnd()
    places.push({ start, from, to: from + text.length, name: read(text) })
    const comma = row.indexOf(',', start + whole.length)
    end = comma < 0 ? row.length : comma
  }
  return places
}

function read(text: string): string {
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text
}

function written(name: string): string {
  return name.includes(',') || name.startsWith('"') ? `"${name.replaceAll('"', '""')}"` : name
}

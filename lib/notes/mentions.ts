export type Colleague = { id: string; name: string; email: string }

/** Whom a text names behind an @; and names that more than one has, that one has who is not to be asked, or nobody. */
export type Mentions = {
  found: { id: string; name: string }[]
  ambiguous: string[]
  shutOut: string[]
  unknown: string[]
}

const inName = /[\p{L}\p{M}\p{N}_]/u
const goesOn = /^[._+@-]*[\p{L}\p{M}\p{N}_]/u
const someName = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_.+-]*[\p{L}\p{M}\p{N}_])?/u

/**
 * Reads `@Ada Quill`, `@ada` (her address before its @) and `@ada@example.com`, in small or capital letters; the longest
 * name counts. What stands in an e-mail address is none.
 */
export function readMentions(text: string, colleagues: Colleague[], others: Colleague[] = []): Mentions {
  const [known, shut] = [keysOf(colleagues), keysOf(others)]
  const mentions: Mentions = { found: [], ambiguous: [], shutOut: [], unknown: [] }
  for (const { index } of text.matchAll(/@/g)) {
    if (inName.test(text[index - 1] ?? '')) continue
    const name = nameAt(text, index + 1, known)
    if (name === null) {
      const other = nameAt(text, index + 1, shut)
      const [unknown] = someName.exec(text.slice(index + 1)) ?? []
      if (other) mentions.shutOut.push(other)
      else if (unknown) mentions.unknown.push(unknown)
      continue
    }
    const ids = known.get(fold(name)) ?? new Set()
    const [id] = ids
    if (id && ids.size === 1) mentions.found.push({ id, name })
    else mentions.ambiguous.push(name)
  }
  return mentions
}

/** The shortest way to name each of them so that nobody else could be meant. */
export function handlesOf(colleagues: Colleague[]): string[] {
  const known = keysOf(colleagues)
  return colleagues.map(
    ({ name, email }) => [name, localPart(email)].find((handle) => known.get(fold(handle))?.size === 1) ?? email,
  )
}

function nameAt(text: string, from: number, known: Map<string, unknown>): string | null {
  const longest = Math.max(0, ...[...known.keys()].map((key) => key.length))
  for (let length = Math.min(longest, text.length - from); length > 0; length--) {
    const name = text.slice(from, from + length)
    if (known.has(fold(name)) && !goesOn.test(text.slice(from + length, from + length + 8))) return name
  }
  return null
}

function keysOf(colleagues: Colleague[]): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>()
  for (const { id, name, email } of colleagues)
    for (const key of [name, localPart(email), email].map(fold)) keys.set(key, (keys.get(key) ?? new Set()).add(id))
  return keys
}

function localPart(email: string): string {
  return email.slice(0, email.lastIndexOf('@'))
}

function fold(name: string): string {
  return name.normalize().toLowerCase()
}

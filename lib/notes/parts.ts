export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; text: string }
  | { kind: 'link'; text: string; href: string }

const links =
  /\[(?<label>[^[\]\n]{1,200})\]\((?<target>(?:https?:\/\/|\/(?!\/))[^\s()]{1,1000})\)|(?<bare>https?:\/\/[^\s<>"]{1,1000})/gu

/**
 * A note as what it is made of: the names behind an @ that it asks, links (`[text](address)`, or an address as it is), and
 * text, which nothing else in it is more than.
 */
export function partsOf(text: string, names: string[]): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of text.matchAll(links)) {
    const { label, target, bare } = match.groups ?? {}
    const address = target ?? bare?.replace(/[.,;:!?)\]'’”]+$/u, '') ?? ''
    if (!isAddress(address)) continue
    parts.push(...withMentions(text.slice(end, match.index), names))
    parts.push({ kind: 'link', text: label ?? address, href: address })
    end = match.index + (bare === undefined ? match[0].length : address.length)
  }
  return [...parts, ...withMentions(text.slice(end), names)]
}

function isAddress(address: string): boolean {
  return address.startsWith('/') || URL.canParse(address)
}

function withMentions(text: string, names: string[]): Part[] {
  const longestFirst = names.toSorted((one, other) => other.length - one.length)
  const parts: Part[] = []
  let from = 0
  for (const { index } of text.matchAll(/@/g)) {
    const name = longestFirst.find((each) => text.startsWith(each, index + 1))
    if (!name || index < from) continue
    if (index > from) parts.push({ kind: 'text', text: text.slice(from, index) })
    parts.push({ kind: 'mention', text: `@${name}` })
    from = index + 1 + name.length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}

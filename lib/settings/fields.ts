import { canonicalLanguage } from '../lang.ts'

// What the environment and the desk both ask of a setting; each says in words of its own what was wrong.

export const longestName = 60
export const longestTagline = 120
export const longestContact = 200
export const fewestWords = 10
export const mostWords = 10_000

/** A language as everything else writes it: `pt_br` → `pt-BR`; null when it is none. */
export function readLanguage(text: string): string | null {
  return text.length <= 35 ? canonicalLanguage(text) : null // RFC 5646, section 4.4.1
}

const email = /^[^\s:@/<>"]+@[^\s:@/<>"]+$/

/** Whom readers write to, as an address to follow: an e-mail address, or a page with https://; null when it is neither. */
export function readContact(text: string): string | null {
  return readMail(text) ?? (isPage(text) ? text : null)
}

/** Whom to tell of a security hole (RFC 9116, section 2.5.3): that, or a telephone. */
export function readSecurityContact(text: string): string | null {
  return readContact(text) ?? (/^tel:[+\d][^\s<>"]{2,40}$/.test(text) ? text : null)
}

function readMail(text: string): string | null {
  const address = text.replace(/^mailto:/i, '')
  return text.length <= longestContact && email.test(address) ? `mailto:${address}` : null
}

function isPage(text: string): boolean {
  return text.length <= longestContact && !/\s/.test(text) && URL.parse(text)?.protocol === 'https:'
}

/** An address as people write it down. */
export function writtenContact(contact: string): string {
  return contact.replace(/^mailto:/, '')
}
